-- drop_lines: nobody finds him there any more. Index: doctor_line's key.
DELETE FROM doctor_line WHERE tenant_id = ?1 AND practitioner_id = ?2
