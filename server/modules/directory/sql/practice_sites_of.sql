-- practice_sites_of: all of a doctor's sites. Index: practice_site_of_practitioner.
SELECT s.tenant_id, s.kind, s.number, s.valid_from, s.valid_to, s.shown_at
  FROM practice_site AS s
 WHERE s.practitioner_id = ?1
 ORDER BY s.tenant_id
 LIMIT 100
