-- keep_paper: a paper, or another in its place. Index: primary key.
INSERT INTO paper (practitioner_id, kind, sealed, number_hash, shown, valid_from, valid_to, verified_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (practitioner_id, kind) DO UPDATE
   SET sealed = excluded.sealed, number_hash = excluded.number_hash, shown = excluded.shown, valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, verified_at = excluded.verified_at
