-- lease_of: one doctor's lease, in force or not. Index: primary key.
SELECT tenant_id, practitioner_id, person_id, since, until FROM duty_lease WHERE tenant_id = ?1 AND practitioner_id = ?2
