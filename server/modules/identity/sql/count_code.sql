-- count_code: one more on this day; touches no row when ?4 were counted already.
INSERT INTO code_count (counted, subject, day, sent) VALUES (?1, ?2, ?3, 1)
ON CONFLICT (counted, subject, day) DO UPDATE SET sent = code_count.sent + 1 WHERE code_count.sent < ?4
