-- job_later.sql: not tried at all, since nobody calls this party now; it is no failure of the job. Index: primary key.
UPDATE job SET due_at = ?5
 WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND due_at = ?4 AND parked_at IS NULL
