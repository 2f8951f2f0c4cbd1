-- proofs_of: the pictures of one subject, in the order in which they came. Index: primary key.
SELECT p.blob_id FROM person_proof AS p {{system}} WHERE p.subject_id = ?1 ORDER BY p.blob_id LIMIT 20
