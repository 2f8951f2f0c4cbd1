-- add_contact: a number is kept, sealed.
INSERT INTO contact (id, phone_sealed, created_at) VALUES (?1, ?2, ?3)
