-- attempts_of: tries since the last right one. Index: attempt's key.
SELECT a.tries, a.last_at FROM attempt AS a WHERE a.tried = ?1 AND a.subject = ?2
