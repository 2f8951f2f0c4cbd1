-- blob_forget: one that nobody came to hold, unless somebody just did. Index: primary key.
DELETE FROM blob {{system}} WHERE id = ?1 AND holder_id IS NULL AND retain_until IS NULL AND hold = 0
