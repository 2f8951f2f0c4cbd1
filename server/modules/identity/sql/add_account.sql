-- add_account: the number under which a person signs in, sealed, and its hash to find it by.
INSERT INTO account {{system}} (person_id, phone_hash, phone_sealed, language, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
