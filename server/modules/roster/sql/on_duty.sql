-- on_duty: who is on duty in an institution now. Index: primary key.
SELECT tenant_id, practitioner_id, person_id, since, until
  FROM duty_lease
 WHERE tenant_id = ?1 AND until > ?2
 ORDER BY practitioner_id
 LIMIT ?3
