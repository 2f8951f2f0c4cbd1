-- bind_screen: the screen becomes this person's, if it is nobody else's. Index: primary key.
UPDATE danger_screen
   SET person_id = ?2
 WHERE id = ?1 AND (person_id IS NULL OR person_id = ?2)
