-- end_was_told: the child is of age, and its guardian knows that the link ends. Index: primary key.
UPDATE family_link {{system}} SET noticed_at = ?2 WHERE id = ?1
