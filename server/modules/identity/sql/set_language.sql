-- set_language: the language of the last sign-in is the one we write in. Index: account's key.
UPDATE account {{system}} SET language = ?2 WHERE person_id = ?1 AND language <> ?2
