-- seal_add.sql: the next seal, unless another node has made it. Index: primary key.
INSERT INTO audit_seal (number, last_xid, last_position, rows, previous, hash, key_id, signature, sealed_at, suite)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING
