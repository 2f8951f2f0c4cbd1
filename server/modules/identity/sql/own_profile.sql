-- own_profile: what GET /me shows a patient of himself. Index: the keys of person and account.
SELECT p.name, p.sex, p.birth_date, p.elder_mode, a.phone_sealed
  FROM person AS p {{readable p.id, 'identity'}}
  JOIN account AS a ON a.person_id = p.id
 WHERE p.id = ?1
