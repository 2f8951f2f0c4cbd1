-- seen_of.sql: what concerned a person, newest first, before the position ?2, for a reader with a grant. Index: primary keys.
SELECT e.position, e.xid, e.at, e.deed, e.tenant_id, e.actor_id, e.practitioner_id, e.role, e.purpose, e.job, e.session_id,
       e.device_id, e.category, e.object_kind, e.object_id, e.what, e.reason, e.persons
  FROM audit_person AS p {{readable p.person_id, 'access_log'}} JOIN audit_entry AS e ON e.xid = p.xid AND e.position = p.position
 WHERE p.person_id = ?1 AND p.position < ?2
 ORDER BY p.position DESC
 LIMIT ?3
