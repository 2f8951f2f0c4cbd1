-- go: off duty. Index: primary key.
DELETE FROM duty_lease WHERE tenant_id = ?1 AND practitioner_id = ?2
