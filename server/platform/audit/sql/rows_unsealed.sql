-- rows_unsealed.sql: how many rows stand behind the last seal. Index: primary key.
SELECT count(*) FROM audit_entry AS e {{system}} WHERE (e.xid, e.position) > (?1, ?2)
