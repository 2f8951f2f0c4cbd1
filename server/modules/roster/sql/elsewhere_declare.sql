-- elsewhere_declare: hours in a week outside this institution, the latest word.
INSERT INTO duty_elsewhere (tenant_id, practitioner_id, monday, minutes, declared_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (tenant_id, practitioner_id, monday) DO UPDATE SET minutes = excluded.minutes, declared_at = excluded.declared_at
