-- parked_dismiss.sql: a person has decided that it is not to be done. Index: primary key.
DELETE FROM job WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND parked_at IS NOT NULL
