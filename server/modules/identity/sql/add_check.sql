-- add_check: one more try to prove who somebody is.
INSERT INTO real_name_check {{system}} (id, person_id, kind, name, number_hash, number_sealed, sex, birth_date, state, answer,
                                        day, asked_at, faces)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, '', ?10, ?11, 0)
