-- add_department: touches no row when there is one of this code and name.
INSERT INTO department (tenant_id, id, code, name, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (tenant_id, code, name) DO NOTHING
