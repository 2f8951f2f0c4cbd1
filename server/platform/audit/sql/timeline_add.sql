-- timeline_add.sql: a thing went from one state to the next. Index: none, it grows at the end.
INSERT INTO timeline (tenant_id, thing, thing_id, at, from_state, to_state, role, actor_id, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
