-- use_challenge: it serves once. Index: staff_challenge's key.
UPDATE staff_challenge SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL
