-- link_add.sql: a person concerned by a sealed entry. Index: primary key.
INSERT INTO audit_person (person_id, position, xid) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
