-- end_session: a person ends one of his own. Index: session's key.
UPDATE session SET ended_at = ?3 WHERE id = ?1 AND person_id = ?2 AND ended_at IS NULL
