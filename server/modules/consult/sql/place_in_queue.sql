-- place_in_queue: how many wait before this one in its department. Index: consult_waiting.
SELECT count(*)
  FROM consult AS c {{system}}
 WHERE c.tenant_id = ?1 AND c.department_id = ?2 AND c.state = 'queued'
   AND (c.waiting_since, c.id) < (?3, ?4)
