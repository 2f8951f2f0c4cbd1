-- lease_release.sql: given back early. Index: primary key.
UPDATE lease SET until_at = 0 WHERE name = ?1 AND holder = ?2
