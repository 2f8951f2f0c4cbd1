-- raise_level: a face or another proof was added. Index: primary key.
UPDATE person_paper {{system}} SET level = ?2 WHERE person_id = ?1 AND ended_at IS NULL AND level < ?2
