-- activate_link: from now on he acts for this person. Index: primary key.
UPDATE family_link {{system}} SET state = 'active', person_id = ?3, active_at = ?4, valid_to = ?5, why = ''
 WHERE id = ?1 AND state = ?2
