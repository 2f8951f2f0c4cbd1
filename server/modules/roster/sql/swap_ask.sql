-- swap_ask: touches no row when a swap of this shift is open. Index: duty_swap_open.
INSERT INTO duty_swap (tenant_id, id, department_id, shift_id, asker_id, asked_id, in_return_id, state, asked_at, until_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'asked', ?8, ?9)
ON CONFLICT (tenant_id, shift_id) WHERE state IN ('asked', 'agreed') DO NOTHING
