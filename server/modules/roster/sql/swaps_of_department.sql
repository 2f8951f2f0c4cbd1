-- swaps_of_department: those that wait for its lead. Index: duty_swap_department.
SELECT w.tenant_id, w.id, w.department_id, w.shift_id, w.asker_id, w.asked_id, w.in_return_id, w.state, w.asked_at, w.until_at
  FROM duty_swap AS w
 WHERE w.tenant_id = ?1 AND w.department_id = ?2 AND w.state = 'agreed'
 ORDER BY w.asked_at, w.id
 LIMIT 200
