-- login_of_challenge: under which login a second factor is counted. Index: staff_challenge's key.
SELECT s.login FROM staff_challenge AS c JOIN staff_account AS s ON s.person_id = c.person_id
 WHERE c.token_hash = ?1 AND c.app = ?2 AND c.until_at > ?3 AND c.used_at IS NULL
