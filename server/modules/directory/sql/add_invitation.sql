-- add_invitation: a link for one doctor. Index: primary key.
INSERT INTO doctor_invitation (tenant_id, token_hash, name, department_id, ring, invited_by, until_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
