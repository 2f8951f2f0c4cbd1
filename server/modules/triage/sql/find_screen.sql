-- find_screen: one screen that is nobody's yet or this person's own. Index: primary key.
SELECT s.about, s.signs, s.unsure, s.disposition, s.complete, s.at
  FROM danger_screen AS s
 WHERE s.id = ?1 AND (s.person_id IS NULL OR s.person_id = ?2)
