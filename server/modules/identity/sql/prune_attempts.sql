-- prune_attempts.sql: wrong tries so long ago that their lock is over and nothing follows from them. Index: attempt_age.
DELETE FROM attempt
 WHERE (tried, subject) IN (SELECT a.tried, a.subject FROM attempt AS a WHERE a.last_at < ?1 ORDER BY a.last_at LIMIT ?2)
