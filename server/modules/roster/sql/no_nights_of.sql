-- no_nights_of: when a doctor works no nights. Index: primary key.
SELECT n.from_day, n.until_day FROM duty_no_nights AS n WHERE n.tenant_id = ?1 AND n.practitioner_id = ?2
