-- checks_on_day: how many tries a person had on one day of Asia/Shanghai. Index: real_name_check_of.
SELECT count(*) FROM real_name_check AS c {{system}} WHERE c.person_id = ?1 AND c.day = ?2
