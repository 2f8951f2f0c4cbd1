-- swap_find: one swap of the institution. Index: primary key.
SELECT w.tenant_id, w.id, w.department_id, w.shift_id, w.asker_id, w.asked_id, w.in_return_id, w.state, w.asked_at, w.until_at
  FROM duty_swap AS w
 WHERE w.tenant_id = ?1 AND w.id = ?2
