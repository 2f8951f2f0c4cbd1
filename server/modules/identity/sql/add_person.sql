-- add_person: a person at sign-up, of whom nothing is known yet.
INSERT INTO person {{system}} (id, elder_mode, created_at) VALUES (?1, 0, ?2)
