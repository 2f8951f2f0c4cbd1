-- same_link: that he acts for this person, or has asked to. Index: family_link_holder.
SELECT l.id FROM family_link AS l {{system}}
 WHERE l.holder_id = ?1 AND l.state <> 'unlinked' AND (l.person_id = ?2 OR l.number_hash = ?3)
 LIMIT 1
