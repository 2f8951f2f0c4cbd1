-- end_links.sql: links given out before are of no more use. Reads all of the few that there are.
UPDATE first_link SET until_at = ?1 WHERE used_at IS NULL AND until_at > ?1
