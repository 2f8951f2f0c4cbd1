-- doctor_departments: the departments that a member serves, if he sees patients. Index: membership's key.
SELECT p.name, m.title, i.name, i.city, d.id, d.code, d.name
  FROM membership AS m
  JOIN practitioner AS p ON p.id = m.practitioner_id
  JOIN institution AS i ON i.id = m.tenant_id
  JOIN department_member AS s ON s.tenant_id = m.tenant_id AND s.practitioner_id = m.practitioner_id
  JOIN department AS d ON d.tenant_id = s.tenant_id AND d.id = s.department_id
 WHERE m.tenant_id = ?1 AND m.practitioner_id = ?2 AND m.duty = 'doctor' AND m.ended_at IS NULL AND m.practising <> 0
 ORDER BY d.code, d.id
 LIMIT 20
