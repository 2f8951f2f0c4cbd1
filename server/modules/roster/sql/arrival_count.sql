-- arrival_count: one patient more in this half hour.
INSERT INTO duty_arrival (tenant_id, department_id, half_hour, arrivals) VALUES (?1, ?2, ?3, 1)
ON CONFLICT (tenant_id, department_id, half_hour) DO UPDATE SET arrivals = duty_arrival.arrivals + 1
