-- seen_lately.sql: what concerned a person since the last seal, for a reader with a grant. Reads a second's entries. Index: primary key.
SELECT e.position, e.xid, e.at, e.deed, e.tenant_id, e.actor_id, e.practitioner_id, e.role, e.purpose, e.job, e.session_id,
       e.device_id, e.category, e.object_kind, e.object_id, e.what, e.reason, e.persons
  FROM (SELECT ?1::bytea AS person_id) AS p {{readable p.person_id, 'access_log'}} JOIN audit_entry AS e ON position(p.person_id IN e.persons) > 0
 WHERE (e.xid, e.position) > (?2, ?3) AND e.position < ?4
