-- Limits that somebody has set, how they came to be, and where tenants lie. Every node reads them whole.
CREATE TABLE policy_value (
    tenant_id {{id}} NOT NULL,
    key {{text}} NOT NULL,
    scope {{text}} NOT NULL,
    name {{text}} NOT NULL,
    from_at {{instant}} NOT NULL,
    value {{integer}} NOT NULL,
    set_by {{id}} NOT NULL,
    approved_by {{id}} NOT NULL,
    approved_at {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, key, scope, name, from_at)
) {{strict_without_rowid}};

CREATE TABLE policy_change (
    tenant_id {{id}} NOT NULL,
    id {{id}} NOT NULL,
    key {{text}} NOT NULL,
    scope {{text}} NOT NULL,
    name {{text}} NOT NULL,
    value {{integer}} NOT NULL,
    from_at {{instant}} NOT NULL,
    reason {{text}} NOT NULL,
    state {{text}} NOT NULL,
    proposed_by {{id}} NOT NULL,
    proposed_at {{instant}} NOT NULL,
    decided_by {{id}},
    decided_at {{instant}},
    PRIMARY KEY (tenant_id, id)
) {{strict_without_rowid}};

CREATE TABLE policy_region (
    tenant_id {{id}} NOT NULL PRIMARY KEY,
    province {{text}} NOT NULL,
    pooling {{text}} NOT NULL
) {{strict_without_rowid}};

CREATE TABLE policy_version (
    one {{integer}} NOT NULL PRIMARY KEY CHECK (one = 1),
    version {{integer}} NOT NULL
) {{strict_without_rowid}};
