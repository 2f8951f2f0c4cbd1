-- add_challenge: the password was right; the second factor is awaited.
INSERT INTO staff_challenge (token_hash, person_id, app, until_at) VALUES (?1, ?2, ?3, ?4)
