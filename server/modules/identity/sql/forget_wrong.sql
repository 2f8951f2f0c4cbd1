-- forget_wrong: a right one wipes the slate. Index: wrong_attempt's key.
DELETE FROM wrong_attempt WHERE tried = ?1 AND subject = ?2
