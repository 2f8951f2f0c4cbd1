-- see_session: last used now; written once a step, whoever comes first. Index: session's key.
UPDATE session SET last_seen_at = ?2 WHERE id = ?1 AND last_seen_at <= ?3 AND ended_at IS NULL
