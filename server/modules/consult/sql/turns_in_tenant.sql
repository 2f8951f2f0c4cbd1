-- turns_in_tenant: when each doctor was last offered anybody. Index: primary key.
SELECT doctor_id, offered_at FROM offer_turn WHERE tenant_id = ?1
