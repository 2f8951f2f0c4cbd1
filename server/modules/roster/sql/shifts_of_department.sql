-- shifts_of_department: those that touch a time, first to last. Index: duty_shift_department.
SELECT s.tenant_id, s.id, s.department_id, s.practitioner_id, s.site_id, s.kind, s.from_at, s.until_at, s.state, s.version,
       s.attended_at, s.no_show_at, s.called_at, s.called_for, s.asked_at
  FROM duty_shift AS s
 WHERE s.tenant_id = ?1 AND s.department_id = ?2 AND s.from_at > ?3 - 86400000000 AND s.from_at < ?4 AND s.until_at > ?3
   AND s.state <> 'withdrawn'
 ORDER BY s.from_at, s.kind, s.id
 LIMIT ?5
