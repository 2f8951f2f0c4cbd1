-- lease_take.sql: held when a row was touched: it was ours, has run out, or ends too far ahead to be true (a clock jumped). Index: primary key.
INSERT INTO lease (name, holder, until_at) VALUES (?1, ?2, ?3)
ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
 WHERE lease.holder = excluded.holder OR lease.until_at <= ?4 OR lease.until_at > ?5
