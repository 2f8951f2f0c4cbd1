-- serves: whether this doctor takes patients of this department. Index: department_member's key.
SELECT m.practitioner_id
  FROM department_member AS s JOIN membership AS m ON m.tenant_id = s.tenant_id AND m.practitioner_id = s.practitioner_id
 WHERE s.tenant_id = ?1 AND s.department_id = ?2 AND s.practitioner_id = ?3 AND m.duty = 'doctor' AND m.ended_at IS NULL AND m.practising <> 0
