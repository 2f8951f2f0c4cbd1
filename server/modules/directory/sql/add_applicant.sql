-- add_applicant: a member who sees no patients yet; touches no row for somebody who is a member already. Index: membership's key.
INSERT INTO membership (tenant_id, practitioner_id, person_id, site_id, duty, title, crisis_seat, created_at, practising)
SELECT ?1, p.id, p.person_id, ?3, 'doctor', 'none', 0, ?4, 0 FROM practitioner AS p WHERE p.id = ?2
ON CONFLICT (tenant_id, practitioner_id) DO UPDATE
   SET site_id = excluded.site_id, duty = 'doctor', title = 'none', crisis_seat = 0, ended_at = NULL, practising = 0
 WHERE membership.ended_at IS NOT NULL
