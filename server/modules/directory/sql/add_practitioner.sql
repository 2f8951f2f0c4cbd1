-- add_practitioner: a person by profession.
INSERT INTO practitioner (id, person_id, name, created_at) VALUES (?1, ?2, ?3, ?4)
