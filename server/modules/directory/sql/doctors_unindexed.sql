-- doctors_unindexed: members who see patients and have no line yet. Index: membership's key, read whole, once.
SELECT m.tenant_id, m.practitioner_id
  FROM membership AS m
 WHERE m.duty = 'doctor' AND m.ended_at IS NULL AND m.practising <> 0
   AND EXISTS (SELECT s.department_id FROM department_member AS s WHERE s.tenant_id = m.tenant_id AND s.practitioner_id = m.practitioner_id)
   AND NOT EXISTS (SELECT l.place FROM doctor_line AS l WHERE l.tenant_id = m.tenant_id AND l.practitioner_id = m.practitioner_id)
 ORDER BY m.tenant_id, m.practitioner_id
 LIMIT ?1
