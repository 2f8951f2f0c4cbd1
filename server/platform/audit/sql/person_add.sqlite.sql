-- person_add.sql: the person concerned by the entry just added; a table without rowid leaves last_insert_rowid() alone. Index: primary key.
INSERT INTO audit_person (person_id, position, xid) VALUES (?1, last_insert_rowid(), 0)
