-- membership: a member's place in one institution. Index: membership's key.
SELECT m.tenant_id, m.site_id, m.practitioner_id, m.person_id, m.duty, m.crisis_seat
  FROM membership AS m
 WHERE m.tenant_id = ?1 AND m.practitioner_id = ?2 AND m.ended_at IS NULL
