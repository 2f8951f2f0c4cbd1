-- own_check: that a person may look at where his try stands. Index: primary key.
SELECT c.id FROM real_name_check AS c {{readable c.person_id, 'identity'}} WHERE c.id = ?1
