-- shift_reassign: to another doctor, place or time; touches no row when that doctor has another shift then, or when the shift was
-- changed meanwhile. A second shift that changes hands with it does not count. Index: primary key, duty_shift_doctor.
UPDATE duty_shift SET practitioner_id = ?4, site_id = ?5, from_at = ?6, until_at = ?7, version = version + 1
 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3
   AND NOT EXISTS (SELECT 1 FROM duty_shift AS o
                    WHERE o.practitioner_id = ?4 AND o.from_at > ?6 - 86400000000 AND o.from_at < ?7 AND o.until_at > ?6
                      AND o.state <> 'withdrawn' AND o.id NOT IN (?2, ?8))
