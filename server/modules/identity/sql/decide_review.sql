-- decide_review: once. Index: primary key.
UPDATE person_review {{system}} SET decided_at = ?2, outcome = ?3, reason = ?4 WHERE id = ?1 AND decided_at IS NULL
