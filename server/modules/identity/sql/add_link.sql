-- add_link: somebody is to act for somebody.
INSERT INTO family_link {{system}} (id, holder_id, person_id, relation, basis, scopes, state, name, sex, birth_date, kind,
                                    number_hash, number_sealed, created_at, valid_to, why)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, '')
