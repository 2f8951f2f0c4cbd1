-- count_wrong: one more; the ?3rd locks until ?4 and counting begins anew.
INSERT INTO wrong_attempt (tried, subject, wrong, locked_until) VALUES (?1, ?2, 1, 0)
ON CONFLICT (tried, subject) DO UPDATE
   SET locked_until = CASE WHEN wrong_attempt.wrong + 1 >= ?3 THEN ?4 ELSE wrong_attempt.locked_until END,
       wrong = CASE WHEN wrong_attempt.wrong + 1 >= ?3 THEN 0 ELSE wrong_attempt.wrong + 1 END
