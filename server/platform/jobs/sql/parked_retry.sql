-- parked_retry.sql: a person asks for it to be tried again. Index: primary key.
UPDATE job SET parked_at = NULL, failures = 0, due_at = ?4
 WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND parked_at IS NOT NULL
