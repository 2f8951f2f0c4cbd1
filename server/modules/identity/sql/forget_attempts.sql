-- forget_attempts: a right one wipes the slate. Index: attempt's key.
DELETE FROM attempt WHERE tried = ?1 AND subject = ?2
