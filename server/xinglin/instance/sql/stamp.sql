-- stamp: the database is told what it is; a second stamp changes nothing.
INSERT INTO instance (single, id, kind, born_at) VALUES (1, ?1, ?2, ?3) ON CONFLICT DO NOTHING
