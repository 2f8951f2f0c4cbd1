-- blob_stale: what nobody came to hold in time, for the sweeper. Index: blob_unattached.
SELECT b.id FROM blob AS b {{system}}
 WHERE b.holder_id IS NULL AND b.created_at < ?1 AND b.hold = 0
 ORDER BY b.created_at
 LIMIT ?2
