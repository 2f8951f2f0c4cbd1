-- paper_numbers: what the registry is asked by. Index: primary key.
SELECT p.kind, p.sealed
  FROM paper AS p
 WHERE p.practitioner_id = ?1 AND p.kind IN ('qualification', 'licence')
 LIMIT 2
