-- outbox_after.sql: what was committed after a place and below the oldest open transaction, in order. Index: primary key.
SELECT o.xid, o.position, o.tenant_id, o.type, o.v, o.body, o.at
  FROM outbox AS o
 WHERE (o.xid, o.position) > (?1, ?2) AND o.xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
 ORDER BY o.xid, o.position
 LIMIT ?3
