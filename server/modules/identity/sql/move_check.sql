-- move_check: from one state to the next; touches no row when somebody was quicker. Index: primary key.
UPDATE real_name_check {{system}} SET state = ?3, answer = ?4, decided_at = ?5 WHERE id = ?1 AND state = ?2
