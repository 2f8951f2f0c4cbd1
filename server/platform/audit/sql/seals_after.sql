-- seals_after.sql: the seals behind a number, oldest first. Index: primary key.
SELECT s.number, s.last_xid, s.last_position, s.rows, s.previous, s.hash, s.key_id, s.signature, s.sealed_at, s.suite
  FROM audit_seal AS s
 WHERE s.number > ?1
 ORDER BY s.number
 LIMIT ?2
