-- department: one by its id, whosever it is. Index: department.id.
SELECT d.id, d.tenant_id, d.code, d.name FROM department AS d WHERE d.id = ?1
