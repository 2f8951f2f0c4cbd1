-- add_term: what leads to him. Index: doctor_term's key.
INSERT INTO doctor_term (tenant_id, practitioner_id, term) VALUES (?1, ?2, ?3)
ON CONFLICT (tenant_id, practitioner_id, term) DO NOTHING
