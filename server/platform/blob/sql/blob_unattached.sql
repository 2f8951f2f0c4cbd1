-- blob_unattached: how many of his own nobody holds. Index: blob_unattached.
SELECT count(*) FROM blob WHERE owner_id = ?1 AND holder_id IS NULL
