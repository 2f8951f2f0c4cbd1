-- job_cancel.sql: it is not to be done any more. Index: primary key.
DELETE FROM job WHERE kind = ?1 AND subject = ?2 AND detail = ?3
