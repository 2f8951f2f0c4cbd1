-- verify_papers: the registry knows them. Index: primary key.
UPDATE paper SET verified_at = ?2 WHERE practitioner_id = ?1 AND kind IN ('qualification', 'licence')
