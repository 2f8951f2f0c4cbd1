-- Conversations that are to be looked at, by their id alone; what was said stands in consult and record.
CREATE TABLE quality_sample (
    tenant_id       {{id}} NOT NULL,
    consult_id      {{id}} NOT NULL,
    practitioner_id {{id}} NOT NULL,
    taken_at        {{instant}} NOT NULL,
    passed          {{integer}},
    remark          {{text}} NOT NULL,
    judged_by       {{id}},
    judged_at       {{instant}},
    PRIMARY KEY (tenant_id, consult_id)
) {{strict_without_rowid}};
CREATE INDEX quality_sample_open ON quality_sample (tenant_id, taken_at) WHERE judged_at IS NULL;
