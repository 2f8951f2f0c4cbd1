-- outbox_put.sql: one event, in the transaction in which it happened. Index: none, it grows at the end.
INSERT INTO outbox (tenant_id, type, v, body, at) VALUES (?1, ?2, ?3, ?4, ?5)
