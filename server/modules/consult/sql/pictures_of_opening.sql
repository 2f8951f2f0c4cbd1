-- pictures_of_opening: those that came with the question, in the order that the patient gave them. Index: primary key.
SELECT p.picture_id
  FROM consult AS c {{readable c.person_id, 'media'}}
  JOIN consult_picture AS p ON p.tenant_id = c.tenant_id AND p.consult_id = c.id
 WHERE c.tenant_id = ?1 AND c.id = ?2 AND p.place IS NOT NULL
 ORDER BY p.place
 LIMIT 9
