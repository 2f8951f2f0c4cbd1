-- challenge_by_token: who has shown his password. Index: staff_challenge's key.
SELECT c.person_id FROM staff_challenge AS c
 WHERE c.token_hash = ?1 AND c.app = ?2 AND c.until_at > ?3 AND c.used_at IS NULL
