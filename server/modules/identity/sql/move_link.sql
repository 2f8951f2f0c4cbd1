-- move_link: from one state to the next; touches no row when somebody was quicker. Index: primary key.
UPDATE family_link {{system}} SET state = ?3, why = ?4, ended_at = ?5 WHERE id = ?1 AND state = ?2
