-- prune_counts.sql: counts of days before this one, whose day in Shanghai is over as it is in Greenwich. Index: code_count_age.
DELETE FROM code_count
 WHERE (counted, subject, day) IN (SELECT c.counted, c.subject, c.day FROM code_count AS c
                                    WHERE c.day < ?1 / 86400000000 ORDER BY c.day LIMIT ?2)
