-- uncount_attempt: the first of two factors was right; that one try is taken back. Index: attempt's key.
UPDATE attempt SET tries = tries - 1 WHERE tried = ?1 AND subject = ?2 AND tries > 0
