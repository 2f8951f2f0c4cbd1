-- open_reviews: what waits for a decision, the one due first at the head. Index: person_review_due.
SELECT r.id, r.kind, r.subject_id, r.person_id, r.why, r.opened_at, r.due_at, r.taker_id, r.taker_tenant_id, r.taken_at
  FROM person_review AS r {{system}}
 WHERE r.decided_at IS NULL
 ORDER BY r.due_at, r.id
 LIMIT 200
