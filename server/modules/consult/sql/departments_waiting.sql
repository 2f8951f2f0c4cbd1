-- departments_waiting: where in this institution somebody waits. Index: consult_waiting.
SELECT DISTINCT c.department_id
  FROM consult AS c {{system}}
 WHERE c.tenant_id = ?1 AND c.state = 'queued'
