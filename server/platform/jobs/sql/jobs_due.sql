-- jobs_due.sql: what is due at ?1, the longest overdue first, behind the job (?3, ?4, ?5, ?6). Index: job_due.
SELECT j.kind, j.subject, j.detail, j.tenant_id, j.v, j.due_at, j.payload, j.failures
  FROM job AS j
 WHERE j.parked_at IS NULL AND j.due_at <= ?1 AND (j.due_at, j.kind, j.subject, j.detail) > (?3, ?4, ?5, ?6)
 ORDER BY j.due_at, j.kind, j.subject, j.detail
 LIMIT ?2
