-- person_card: one person as a reader with a grant sees him. Index: person's key.
SELECT p.id, p.name, p.sex, p.birth_date
  FROM person AS p {{readable p.id, 'identity'}}
 WHERE p.id = ?1
