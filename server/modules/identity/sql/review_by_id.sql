-- review_by_id: one that is not decided. Index: primary key.
SELECT r.id, r.kind, r.subject_id, r.person_id, r.why, r.opened_at, r.due_at, r.taker_id, r.taker_tenant_id, r.taken_at
  FROM person_review AS r {{system}}
 WHERE r.id = ?1 AND r.decided_at IS NULL
