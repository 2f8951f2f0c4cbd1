-- practice_site: where and until when he is filed at this institution. Index: primary key.
SELECT s.kind, s.number, s.valid_from, s.valid_to, s.shown_at
  FROM practice_site AS s
 WHERE s.tenant_id = ?1 AND s.practitioner_id = ?2
