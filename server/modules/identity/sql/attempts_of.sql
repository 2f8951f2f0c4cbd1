-- attempts_of: wrong tries since the last right one. Index: wrong_attempt's key.
SELECT w.wrong, w.locked_until FROM wrong_attempt AS w WHERE w.tried = ?1 AND w.subject = ?2
