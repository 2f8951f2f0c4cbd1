-- rows_after.sql: rows after a place and below the oldest open transaction, in commit order. Index: primary key.
SELECT e.position, e.xid, e.at, e.deed, e.tenant_id, e.actor_id, e.practitioner_id, e.role, e.purpose, e.job, e.session_id,
       e.device_id, e.category, e.object_kind, e.object_id, e.what, e.reason, e.persons
  FROM audit_entry AS e {{system}}
 WHERE (e.xid, e.position) > (?1, ?2) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
 ORDER BY e.xid, e.position
 LIMIT ?3
