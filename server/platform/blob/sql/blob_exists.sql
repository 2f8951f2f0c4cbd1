-- blob_exists: whether a file has its row, for the sweeper. Index: primary key.
SELECT b.id FROM blob AS b {{system}} WHERE b.id = ?1
