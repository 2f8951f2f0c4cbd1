-- blob_own: whether it is a ready picture of his own that nothing holds yet. Index: primary key.
SELECT b.id FROM blob AS b WHERE b.id = ?1 AND b.owner_id = ?2 AND b.state = 'ready' AND b.holder_id IS NULL
