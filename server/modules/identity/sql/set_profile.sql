-- set_profile: what the person says of himself. Index: person's key.
UPDATE person SET name = ?2, sex = ?3, birth_date = ?4
 WHERE id = ?1 AND id IN (SELECT own.id FROM person AS own {{readable own.id, 'identity'}} WHERE own.id = ?1)
