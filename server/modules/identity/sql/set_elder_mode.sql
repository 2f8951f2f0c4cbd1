-- set_elder_mode: larger letters, fewer things at once. Index: person's key.
UPDATE person SET elder_mode = ?2
 WHERE id = ?1 AND id IN (SELECT own.id FROM person AS own {{readable own.id, 'identity'}} WHERE own.id = ?1)
