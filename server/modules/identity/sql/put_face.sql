-- put_face: a face to be compared; at most ?3 of them for one try. Index: primary key.
UPDATE real_name_check {{system}} SET face_id = ?2, faces = faces + 1 WHERE id = ?1 AND faces < ?3
