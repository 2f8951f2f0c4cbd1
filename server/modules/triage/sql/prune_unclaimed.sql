-- prune_unclaimed.sql: what was said by nobody known, long ago. Index: assessment_unclaimed.
DELETE FROM assessment {{system}}
 WHERE id IN (SELECT a.id FROM assessment AS a
               WHERE a.person_id IS NULL AND a.started_at < ?1 ORDER BY a.started_at LIMIT ?2)
