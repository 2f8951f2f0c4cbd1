-- prune_challenges.sql: passwords that no second factor followed in time, or one did. Index: staff_challenge_age.
DELETE FROM staff_challenge
 WHERE token_hash IN (SELECT c.token_hash FROM staff_challenge AS c WHERE c.until_at < ?1 ORDER BY c.until_at LIMIT ?2)
