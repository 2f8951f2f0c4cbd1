-- no_nights_set: a doctor works no nights in these days.
INSERT INTO duty_no_nights (tenant_id, practitioner_id, from_day, until_day) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (tenant_id, practitioner_id) DO UPDATE SET from_day = excluded.from_day, until_day = excluded.until_day
