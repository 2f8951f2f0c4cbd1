-- leads_of: the heads of a department. Index: department_member's key.
SELECT m.practitioner_id
  FROM department_member AS s JOIN membership AS m ON m.tenant_id = s.tenant_id AND m.practitioner_id = s.practitioner_id
 WHERE s.tenant_id = ?1 AND s.department_id = ?2 AND s.leads <> 0 AND m.ended_at IS NULL
 ORDER BY m.practitioner_id
 LIMIT 100
