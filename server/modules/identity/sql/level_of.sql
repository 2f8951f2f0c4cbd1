-- level_of: how certain it is who this person is. Index: primary key.
SELECT p.level FROM person_paper AS p {{system}} WHERE p.person_id = ?1 AND p.ended_at IS NULL
