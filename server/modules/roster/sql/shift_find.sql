-- shift_find: one shift of the institution. Index: primary key.
SELECT s.tenant_id, s.id, s.department_id, s.practitioner_id, s.site_id, s.kind, s.from_at, s.until_at, s.state, s.version,
       s.attended_at, s.no_show_at, s.called_at, s.called_for, s.asked_at
  FROM duty_shift AS s
 WHERE s.tenant_id = ?1 AND s.id = ?2
