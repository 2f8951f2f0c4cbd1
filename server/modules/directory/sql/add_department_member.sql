-- add_department_member: serves this department from now on.
INSERT INTO department_member (tenant_id, department_id, practitioner_id, leads) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (tenant_id, department_id, practitioner_id) DO UPDATE SET leads = excluded.leads
