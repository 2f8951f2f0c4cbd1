-- person_add.sql: the person concerned by the entry just added. Index: primary key.
INSERT INTO audit_person (person_id, position, xid) VALUES (?1, currval('audit_position'), pg_current_xact_id()::text::bigint)
