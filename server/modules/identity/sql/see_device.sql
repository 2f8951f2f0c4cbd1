-- see_device: a person signed in from this device.
INSERT INTO device (person_id, id, name, first_seen_at, last_seen_at) VALUES (?1, ?2, ?3, ?4, ?4)
ON CONFLICT (person_id, id) DO UPDATE SET name = excluded.name, last_seen_at = excluded.last_seen_at
