-- hold_picture: a picture joins a consultation.
INSERT INTO consult_picture (tenant_id, consult_id, picture_id, place) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (tenant_id, consult_id, picture_id) DO NOTHING
