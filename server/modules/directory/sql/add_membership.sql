-- add_membership: touches no row for somebody who is a member already; one who had left comes back.
INSERT INTO membership (tenant_id, practitioner_id, person_id, site_id, duty, title, crisis_seat, created_at)
SELECT ?1, p.id, p.person_id, ?3, ?4, ?5, ?6, ?7 FROM practitioner AS p WHERE p.id = ?2
ON CONFLICT (tenant_id, practitioner_id) DO UPDATE
   SET site_id = excluded.site_id, duty = excluded.duty, title = excluded.title, crisis_seat = excluded.crisis_seat,
       ended_at = NULL, practising = 1
 WHERE membership.ended_at IS NOT NULL
