-- acknowledge: how far one side has received and read, never beyond what was said; touches no row when it is not further.
-- Index: primary keys.
INSERT INTO receipt (tenant_id, consult_id, side, delivered_seq, read_seq)
SELECT ?1, ?2, ?3, CASE WHEN l.seq < ?4 THEN l.seq ELSE ?4 END, CASE WHEN l.seq < ?5 THEN l.seq ELSE ?5 END
  FROM (SELECT coalesce(max(m.seq), 0) AS seq FROM message AS m WHERE m.tenant_id = ?1 AND m.consult_id = ?2) AS l
 WHERE l.seq > 0
    ON CONFLICT (tenant_id, consult_id, side) DO UPDATE
   SET delivered_seq = CASE WHEN excluded.delivered_seq > receipt.delivered_seq THEN excluded.delivered_seq
                            ELSE receipt.delivered_seq END,
       read_seq = CASE WHEN excluded.read_seq > receipt.read_seq THEN excluded.read_seq ELSE receipt.read_seq END
 WHERE excluded.delivered_seq > receipt.delivered_seq OR excluded.read_seq > receipt.read_seq
