-- add_site: a practice site of an institution.
INSERT INTO site (tenant_id, id, name, created_at) VALUES (?1, ?2, ?3, ?4)
