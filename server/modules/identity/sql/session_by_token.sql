-- session_by_token: read in every request's own transaction, so that ending one is felt at once. Index: session.token_hash.
SELECT s.id, s.app, s.role, s.person_id, s.tenant_id, s.site_id, s.practitioner_id, s.device_id, s.created_at, s.last_seen_at
  FROM session AS s
 WHERE s.token_hash = ?1 AND s.ended_at IS NULL
