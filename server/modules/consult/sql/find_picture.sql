-- find_picture: the consultation that holds this picture, where the reader may see its patient's pictures.
-- Index: consult_picture_by_picture.
SELECT c.id
  FROM consult AS c {{readable c.person_id, 'media'}}
  JOIN consult_picture AS p ON p.tenant_id = c.tenant_id AND p.consult_id = c.id
 WHERE p.picture_id = ?1
 LIMIT 1
