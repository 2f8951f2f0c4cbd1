-- inbox_of.sql: what a phone has been sent, newest first. Index: primary key.
SELECT d.text, d.code, d.at FROM demo_inbox AS d WHERE d.tenant_id = ?1 AND d.phone_hash = ?2 ORDER BY d.id DESC LIMIT ?3
