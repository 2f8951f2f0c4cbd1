-- crisis_seats: who answers when no institution was named. Index: membership_crisis.
SELECT m.tenant_id, m.site_id, m.practitioner_id, m.person_id, m.duty, m.crisis_seat
  FROM membership AS m
 WHERE m.crisis_seat <> 0 AND m.ended_at IS NULL AND m.practising <> 0
 ORDER BY m.tenant_id, m.practitioner_id
 LIMIT 1000
