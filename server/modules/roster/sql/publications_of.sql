-- publications_of: how a department's week was published, newest first. Index: duty_publication_week.
SELECT p.at, p.by_person, p.shifts, p.holes, p.reason
  FROM duty_publication AS p
 WHERE p.tenant_id = ?1 AND p.department_id = ?2 AND p.monday = ?3
 ORDER BY p.at DESC, p.id DESC
 LIMIT 20
