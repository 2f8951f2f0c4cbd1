-- find_invitation: a link that can still be used. Index: doctor_invitation.token_hash.
SELECT i.tenant_id, i.name, i.department_id, i.ring, i.until_at
  FROM doctor_invitation AS i
 WHERE i.token_hash = ?1 AND i.used_at IS NULL AND i.until_at > ?2
