-- drop_terms: the same. Index: doctor_term's key.
DELETE FROM doctor_term WHERE tenant_id = ?1 AND practitioner_id = ?2
