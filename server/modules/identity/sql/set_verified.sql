-- set_verified: name, sex and date of birth as the paper has them. Index: person's key.
UPDATE person {{system}} SET name = ?2, sex = ?3, birth_date = ?4 WHERE id = ?1
