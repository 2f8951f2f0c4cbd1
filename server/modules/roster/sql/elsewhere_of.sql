-- elsewhere_of: what a doctor declared for a week. Index: primary key.
SELECT e.minutes FROM duty_elsewhere AS e WHERE e.tenant_id = ?1 AND e.practitioner_id = ?2 AND e.monday = ?3
