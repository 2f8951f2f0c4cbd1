-- add_link.sql: one more link, with what is suggested to its holder.
INSERT INTO first_link (token_hash, institution, city, until_at) VALUES (?1, ?2, ?3, ?4)
