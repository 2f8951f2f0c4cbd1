-- posts_of: where a person may sign in with this duty. Index: membership_person.
SELECT m.tenant_id, m.site_id, m.practitioner_id, i.name, p.name
  FROM membership AS m
  JOIN practitioner AS p ON p.id = m.practitioner_id
  JOIN institution AS i ON i.id = m.tenant_id
 WHERE m.person_id = ?1 AND m.duty = ?2 AND m.ended_at IS NULL
 ORDER BY m.tenant_id
 LIMIT 100
