-- job_next.sql: when the next job is due. Index: job_due.
SELECT j.due_at FROM job AS j WHERE j.parked_at IS NULL ORDER BY j.due_at LIMIT 1
