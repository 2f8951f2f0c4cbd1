-- add_line: he serves this department. Index: doctor_line's key.
INSERT INTO doctor_line (tenant_id, practitioner_id, department_id, name, title, place, institution_name, city, department_code,
                         department_name)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (tenant_id, practitioner_id, department_id) DO NOTHING
