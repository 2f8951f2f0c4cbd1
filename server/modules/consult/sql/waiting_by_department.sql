-- waiting_by_department: how many wait where, in every institution. Index: consult_waiting.
SELECT c.tenant_id, c.department_id, count(*)
  FROM consult AS c {{system}}
 WHERE c.state = 'queued'
 GROUP BY c.tenant_id, c.department_id
