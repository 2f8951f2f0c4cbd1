-- add_institution: a hospital joins.
INSERT INTO institution (id, name, city, created_at) VALUES (?1, ?2, ?3, ?4)
