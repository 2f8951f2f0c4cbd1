-- practitioner: one as everybody sees him, with his title in this institution. Index: membership's key.
SELECT p.id, p.person_id, p.name, m.title
  FROM membership AS m JOIN practitioner AS p ON p.id = m.practitioner_id
 WHERE m.tenant_id = ?1 AND m.practitioner_id = ?2
