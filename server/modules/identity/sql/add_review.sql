-- add_review: people are to decide. Touches no row when they are at it already.
INSERT INTO person_review {{system}} (id, kind, subject_id, person_id, why, opened_at, due_at, outcome, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', '')
ON CONFLICT (subject_id) WHERE decided_at IS NULL DO NOTHING
