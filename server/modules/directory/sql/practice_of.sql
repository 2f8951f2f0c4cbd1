-- practice_of: whether a doctor may see patients here, and as what. Index: membership's key.
SELECT m.practising, d.level, d.scopes, s.valid_from, s.valid_to, s.shown_at
  FROM membership AS m
  LEFT JOIN dossier AS d ON d.practitioner_id = m.practitioner_id
  LEFT JOIN practice_site AS s ON s.tenant_id = m.tenant_id AND s.practitioner_id = m.practitioner_id
 WHERE m.tenant_id = ?1 AND m.practitioner_id = ?2 AND m.duty = 'doctor' AND m.ended_at IS NULL
