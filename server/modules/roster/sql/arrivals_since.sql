-- arrivals_since: what a forecast looks at, eight weeks at most. Index: primary key.
SELECT a.half_hour, a.arrivals
  FROM duty_arrival AS a
 WHERE a.tenant_id = ?1 AND a.department_id = ?2 AND a.half_hour >= ?3
 ORDER BY a.half_hour
 LIMIT 3000
