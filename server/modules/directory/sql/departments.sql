-- departments: those of one institution by national code. Index: department's key.
SELECT d.id, d.tenant_id, d.code, d.name FROM department AS d WHERE d.tenant_id = ?1 ORDER BY d.code, d.id LIMIT 500
