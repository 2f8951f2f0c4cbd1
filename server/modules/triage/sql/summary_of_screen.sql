-- summary_of_screen: what was answered, for whoever may see its person's consultations. Index: primary key.
SELECT s.disposition, s.signs, s.unsure
  FROM danger_screen AS s {{readable s.person_id, 'consult'}}
 WHERE s.id = ?1
