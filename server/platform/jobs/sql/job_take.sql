-- job_take.sql: a timer takes effect in this transaction, unless it was moved, cancelled or taken meanwhile. Index: primary key.
DELETE FROM job WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND due_at = ?4 AND parked_at IS NULL
