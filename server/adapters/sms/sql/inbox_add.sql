-- inbox_add.sql: a message has been delivered. Index: primary key.
INSERT INTO demo_inbox (tenant_id, phone_hash, id, text, code, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
