-- renew_paper: the same paper for another term. Index: primary key.
UPDATE paper SET valid_from = ?3, valid_to = ?4 WHERE practitioner_id = ?1 AND kind = ?2
