-- paper_holder: whose number this is. Index: person_paper_number.
SELECT p.person_id FROM person_paper AS p {{system}} WHERE p.number_hash = ?1 AND p.ended_at IS NULL
