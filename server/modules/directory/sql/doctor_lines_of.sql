-- doctor_lines_of: where a doctor sees patients. Index: doctor_line_of_practitioner.
SELECT l.practitioner_id, l.tenant_id, l.department_id, l.name, l.title, l.institution_name, l.city, l.department_code, l.department_name, l.place
  FROM doctor_line AS l
 WHERE l.practitioner_id = ?1
 ORDER BY l.tenant_id, l.department_code, l.department_id
 LIMIT 50
