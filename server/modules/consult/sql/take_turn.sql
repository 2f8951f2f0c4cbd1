-- take_turn: he is offered somebody now.
INSERT INTO offer_turn (tenant_id, doctor_id, offered_at) VALUES (?1, ?2, ?3)
    ON CONFLICT (tenant_id, doctor_id) DO UPDATE SET offered_at = excluded.offered_at
