-- count_attempt: one more at ?4. After ?3 of them and no earlier than ?5 they are locked out: counted, but the lock grows no
-- longer; when it is over, counting begins anew. Index: attempt's key.
INSERT INTO attempt (tried, subject, tries, last_at) VALUES (?1, ?2, 1, ?4)
ON CONFLICT (tried, subject) DO UPDATE
   SET tries = CASE WHEN attempt.tries >= ?3 AND attempt.last_at <= ?5 THEN 1 ELSE attempt.tries + 1 END,
       last_at = CASE WHEN attempt.tries >= ?3 AND attempt.last_at > ?5 THEN attempt.last_at ELSE excluded.last_at END
