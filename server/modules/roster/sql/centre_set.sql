-- centre_set: in which failure domain a site lies.
INSERT INTO duty_centre (tenant_id, site_id, centre) VALUES (?1, ?2, ?3)
ON CONFLICT (tenant_id, site_id) DO UPDATE SET centre = excluded.centre
