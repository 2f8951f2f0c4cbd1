-- find_link.sql: a link that can still be used. Index: primary key.
SELECT l.institution, l.city, l.until_at FROM first_link AS l WHERE l.token_hash = ?1 AND l.used_at IS NULL AND l.until_at > ?2
