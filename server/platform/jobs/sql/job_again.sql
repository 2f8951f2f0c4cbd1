-- job_again.sql: it failed, and is tried again at ?6. Index: primary key.
UPDATE job SET failures = failures + 1, due_at = ?6, token = 0, error = ?7
 WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND token = ?4 AND due_at = ?5 AND parked_at IS NULL
