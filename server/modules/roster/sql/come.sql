-- come: on duty from now, or on duty for longer. Index: primary key.
INSERT INTO duty_lease (tenant_id, practitioner_id, person_id, since, until) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (tenant_id, practitioner_id) DO UPDATE
   SET until = excluded.until,
       since = CASE WHEN duty_lease.until > excluded.since THEN duty_lease.since ELSE excluded.since END
