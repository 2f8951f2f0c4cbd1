-- seal_last.sql: the newest seal. Index: primary key.
SELECT s.number, s.last_xid, s.last_position, s.rows, s.previous, s.hash, s.key_id, s.signature, s.sealed_at, s.suite
  FROM audit_seal AS s
 ORDER BY s.number DESC
 LIMIT 1
