-- shifts_of_doctor: a doctor's that touch a time, in every institution: the law counts them all. Index: duty_shift_doctor.
SELECT s.tenant_id, s.id, s.department_id, s.practitioner_id, s.site_id, s.kind, s.from_at, s.until_at, s.state, s.version,
       s.attended_at, s.no_show_at, s.called_at, s.called_for, s.asked_at
  FROM duty_shift AS s
 WHERE s.practitioner_id = ?1 AND s.from_at > ?2 - 86400000000 AND s.from_at < ?3 AND s.until_at > ?2 AND s.state <> 'withdrawn'
 ORDER BY s.from_at, s.id
 LIMIT 500
