-- paper_holder: whose paper this is. Index: paper's unique key.
SELECT p.practitioner_id FROM paper AS p WHERE p.kind = ?1 AND p.number_hash = ?2
