-- job_settled.sql: the answer to the call under this token is settled in this transaction. Index: primary key.
DELETE FROM job WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND token = ?4 AND parked_at IS NULL
