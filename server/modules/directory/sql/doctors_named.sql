-- doctors_named: those whose name, pinyin or initials begin so, the highest title first. Index: doctor_term_found, then doctor_line's key.
SELECT l.practitioner_id, l.tenant_id, l.department_id, l.name, l.title, l.institution_name, l.city, l.department_code, l.department_name, l.place
  FROM (SELECT DISTINCT t.tenant_id, t.practitioner_id FROM doctor_term AS t WHERE t.term >= ?1 AND t.term < ?2) AS named
  JOIN doctor_line AS l ON l.tenant_id = named.tenant_id AND l.practitioner_id = named.practitioner_id
 WHERE l.city >= ?3 AND l.city <= ?4 AND l.department_code >= ?5 AND l.department_code < ?6 AND (?7 = 1 OR l.tenant_id = ?8)
   AND (l.place, l.practitioner_id, l.department_id) > (?9, ?10, ?11)
 ORDER BY l.place, l.practitioner_id, l.department_id
 LIMIT ?12
