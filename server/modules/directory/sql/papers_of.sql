-- papers_of: a doctor's papers. Index: primary key.
SELECT p.kind, p.shown, p.valid_from, p.valid_to, p.verified_at
  FROM paper AS p
 WHERE p.practitioner_id = ?1
 ORDER BY p.kind
 LIMIT 10
