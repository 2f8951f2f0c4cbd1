-- crisis_seats_of: who answers a crisis alarm in one institution. Index: membership_crisis.
SELECT m.tenant_id, m.site_id, m.practitioner_id, m.person_id, m.duty, m.crisis_seat
  FROM membership AS m
 WHERE m.tenant_id = ?1 AND m.crisis_seat <> 0 AND m.ended_at IS NULL AND m.practising <> 0
 ORDER BY m.practitioner_id
 LIMIT 100
