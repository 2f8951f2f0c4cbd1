-- link_stray.sql: the first link whose entry does not name that person. Reads all; for audit verify alone.
SELECT p.position FROM audit_person AS p {{system}}
 WHERE NOT EXISTS (SELECT 1 FROM audit_entry AS e WHERE e.xid = p.xid AND e.position = p.position AND position(p.person_id IN e.persons) > 0)
 ORDER BY p.position
 LIMIT 1
