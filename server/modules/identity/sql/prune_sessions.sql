-- prune_sessions.sql: sessions begun so long ago that none can be open; ids grow with time. Index: primary key.
DELETE FROM session
 WHERE id IN (SELECT s.id FROM (SELECT f.id, f.created_at FROM session AS f ORDER BY f.id LIMIT ?2) AS s WHERE s.created_at < ?1)
