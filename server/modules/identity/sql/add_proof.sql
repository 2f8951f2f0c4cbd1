-- add_proof: a picture that proves something.
INSERT INTO person_proof {{system}} (subject_id, blob_id, person_id) VALUES (?1, ?2, ?3)
ON CONFLICT (subject_id, blob_id) DO NOTHING
