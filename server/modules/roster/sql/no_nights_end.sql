-- no_nights_end: nights are possible again. Index: primary key.
DELETE FROM duty_no_nights
 WHERE tenant_id = ?1 AND practitioner_id = ?2
