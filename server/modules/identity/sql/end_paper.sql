-- end_paper: a number is his no more: a newer paper, or somebody else has proved that it is his. Index: primary key.
UPDATE person_paper {{system}} SET ended_at = ?2 WHERE person_id = ?1 AND ended_at IS NULL
