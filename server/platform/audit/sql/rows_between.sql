-- rows_between.sql: rows after one place up to another, in commit order: what one seal covers. Index: primary key.
SELECT e.position, e.xid, e.at, e.deed, e.tenant_id, e.actor_id, e.practitioner_id, e.role, e.purpose, e.job, e.session_id,
       e.device_id, e.category, e.object_kind, e.object_id, e.what, e.reason, e.persons
  FROM audit_entry AS e {{system}}
 WHERE (e.xid, e.position) > (?1, ?2) AND (e.xid, e.position) <= (?3, ?4)
 ORDER BY e.xid, e.position
 LIMIT ?5
