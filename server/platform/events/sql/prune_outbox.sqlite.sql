-- prune_outbox.sql: what every consumer has behind it and none has put aside, oldest first. Index: primary key.
DELETE FROM outbox
 WHERE position IN (
       SELECT e.position
         FROM (SELECT o.xid, o.position, o.at
                 FROM outbox AS o
                WHERE NOT EXISTS (SELECT 1 FROM event_parked AS p WHERE p.xid = o.xid AND p.position = o.position)
                ORDER BY o.position
                LIMIT ?2) AS e
        WHERE e.at < ?1
          AND NOT EXISTS (SELECT 1 FROM event_consumer AS c WHERE (c.xid, c.position) < (e.xid, e.position)))
