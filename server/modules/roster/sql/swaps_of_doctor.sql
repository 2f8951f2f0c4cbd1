-- swaps_of_doctor: which he asked for or was asked for, newest first. Index: duty_swap_asker, duty_swap_asked.
SELECT w.tenant_id, w.id, w.department_id, w.shift_id, w.asker_id, w.asked_id, w.in_return_id, w.state, w.asked_at, w.until_at
  FROM duty_swap AS w
 WHERE w.tenant_id = ?1 AND (w.asker_id = ?2 OR w.asked_id = ?2)
 ORDER BY w.asked_at DESC, w.id
 LIMIT 100
