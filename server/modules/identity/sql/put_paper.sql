-- put_paper: from now on this number is this person's. Touches no row when it is another's.
INSERT INTO person_paper {{system}} (person_id, verified_at, kind, number_hash, number_sealed, level) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (number_hash) WHERE ended_at IS NULL DO NOTHING
