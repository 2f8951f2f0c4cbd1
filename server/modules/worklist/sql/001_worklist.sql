-- What waits for somebody, and the version of each audience's list.
CREATE TABLE work_item (
    tenant_id {{id}} NOT NULL,
    id {{id}} NOT NULL,
    kind {{text}} NOT NULL,
    subject {{id}} NOT NULL,
    detail {{integer}} NOT NULL,
    audience {{text}} NOT NULL,
    audience_id {{id}} NOT NULL,
    urgency {{integer}} NOT NULL,
    note {{text}} NOT NULL,
    opened_at {{instant}} NOT NULL,
    due_at {{instant}},
    acknowledged_at {{instant}},
    acknowledged_by {{id}} NOT NULL,
    closed_at {{instant}},
    outcome {{text}} NOT NULL,
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};

CREATE UNIQUE INDEX work_item_open_subject ON work_item (tenant_id, kind, subject, detail) WHERE closed_at IS NULL;
CREATE INDEX work_item_open_audience ON work_item (tenant_id, audience, audience_id, due_at) WHERE closed_at IS NULL;

CREATE TABLE work_list (
    tenant_id {{id}} NOT NULL,
    audience {{text}} NOT NULL,
    audience_id {{id}} NOT NULL,
    version {{integer}} NOT NULL,
    PRIMARY KEY (tenant_id, audience, audience_id)
) {{strict_without_rowid}};
