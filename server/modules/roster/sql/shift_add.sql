-- shift_add: touches no row when the doctor has another shift then, in any institution. Index: duty_shift_doctor.
INSERT INTO duty_shift (tenant_id, id, department_id, practitioner_id, site_id, kind, from_at, until_at, state, version)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1
 WHERE NOT EXISTS (SELECT 1 FROM duty_shift AS o
                    WHERE o.practitioner_id = ?4 AND o.from_at > ?7 - 86400000000 AND o.from_at < ?8 AND o.until_at > ?7
                      AND o.state <> 'withdrawn')
