-- recent_lengths: how long the last conversations of a department took. Index: consult_ended.
SELECT c.ended_at - c.accepted_at
  FROM consult AS c {{system}}
 WHERE c.tenant_id = ?1 AND c.department_id = ?2 AND c.ended_at IS NOT NULL AND c.accepted_at IS NOT NULL
 ORDER BY c.ended_at DESC
 LIMIT ?3
