-- outbox_after.sql: what was committed after a place, in order; one writer gives positions in commit order. Index: primary key.
SELECT o.xid, o.position, o.tenant_id, o.type, o.v, o.body, o.at
  FROM outbox AS o
 WHERE o.xid >= ?1 AND o.position > ?2
 ORDER BY o.position
 LIMIT ?3
