-- prune_codes.sql: sign-in codes that nobody can use any more. Index: sign_in_code_age.
DELETE FROM sign_in_code
 WHERE phone_hash IN (SELECT c.phone_hash FROM sign_in_code AS c WHERE c.sent_at < ?1 ORDER BY c.sent_at LIMIT ?2)
