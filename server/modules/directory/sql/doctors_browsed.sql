-- doctors_browsed: all whom the filters leave, the highest title first. Index: doctor_line_order.
SELECT l.practitioner_id, l.tenant_id, l.department_id, l.name, l.title, l.institution_name, l.city, l.department_code, l.department_name, l.place
  FROM doctor_line AS l
 WHERE l.city >= ?1 AND l.city <= ?2 AND l.department_code >= ?3 AND l.department_code < ?4 AND (?5 = 1 OR l.tenant_id = ?6)
   AND (l.place, l.practitioner_id, l.department_id) > (?7, ?8, ?9)
 ORDER BY l.place, l.practitioner_id, l.department_id
 LIMIT ?10
