-- sessions_of: where a person is signed in, newest first. Index: session_open.
SELECT s.id, s.app, s.role, s.device_name, s.ip_masked, s.created_at, s.last_seen_at
  FROM session AS s
 WHERE s.person_id = ?1 AND s.ended_at IS NULL
 ORDER BY s.created_at DESC, s.id DESC
 LIMIT 100
