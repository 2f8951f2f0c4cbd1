-- job_claim.sql: an outside call begins; until ?6 nobody else makes it. Index: primary key.
UPDATE job SET token = ?5, due_at = ?6
 WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND due_at = ?4 AND parked_at IS NULL
