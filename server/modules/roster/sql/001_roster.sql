-- duty_lease: one doctor on duty in one institution, until when his last sign of life holds.
CREATE TABLE duty_lease (
    tenant_id {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    person_id {{id}} NOT NULL,
    since {{instant}} NOT NULL,
    until {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, practitioner_id)
) {{strict_without_rowid}};
