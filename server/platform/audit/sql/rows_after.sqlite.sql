-- rows_after.sql: rows after a place, in commit order; one writer gives positions in commit order. Index: primary key.
SELECT e.position, e.xid, e.at, e.deed, e.tenant_id, e.actor_id, e.practitioner_id, e.role, e.purpose, e.job, e.session_id,
       e.device_id, e.category, e.object_kind, e.object_id, e.what, e.reason, e.persons
  FROM audit_entry AS e {{system}}
 WHERE e.xid >= ?1 AND e.position > ?2
 ORDER BY e.position
 LIMIT ?3
