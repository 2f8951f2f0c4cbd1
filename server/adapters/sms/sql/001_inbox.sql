-- What the simulator has delivered. Filled in demo databases alone; the phone is a hash.
CREATE TABLE demo_inbox (
    tenant_id {{id}} NOT NULL,
    phone_hash {{bytes}} NOT NULL,
    id {{id}} NOT NULL,
    text {{text}} NOT NULL,
    code {{text}},
    at {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, phone_hash, id)
) {{strict_without_rowid}};
