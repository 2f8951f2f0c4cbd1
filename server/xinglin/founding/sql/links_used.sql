-- links_used.sql: whether an administrator has come. Reads all of the few that there are.
SELECT count(*) FROM first_link AS l WHERE l.used_at IS NOT NULL
