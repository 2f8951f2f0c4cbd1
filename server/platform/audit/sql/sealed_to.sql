-- sealed_to.sql: the place of the last entry that is sealed. Index: primary key.
SELECT s.last_xid, s.last_position FROM audit_seal AS s ORDER BY s.number DESC LIMIT 1
