-- use_link.sql: by one of those who come at once. Index: primary key.
UPDATE first_link SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL AND until_at > ?2
