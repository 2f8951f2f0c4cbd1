-- open_samples: what waits at an institution, the oldest first. Index: quality_sample_open.
SELECT s.consult_id, s.practitioner_id, s.taken_at
  FROM quality_sample AS s
 WHERE s.tenant_id = ?1 AND s.judged_at IS NULL
 ORDER BY s.taken_at, s.consult_id
 LIMIT ?2
