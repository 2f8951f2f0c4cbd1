-- own_was_asked: the child is fourteen and was asked itself. Index: primary key.
UPDATE family_link {{system}} SET own_asked_at = ?2 WHERE id = ?1
