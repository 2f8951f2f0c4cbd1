-- What became of a command that carried an Idempotency-Key: never the reply, which is rendered again for who asks again.
CREATE TABLE idempotency (
    tenant_id {{id}} NOT NULL,
    actor_id {{id}} NOT NULL,
    key {{text}} NOT NULL,
    route {{text}} NOT NULL,
    body_hash {{bytes}} NOT NULL,
    status {{integer}} NOT NULL,
    location {{text}} NOT NULL,
    at {{instant}} NOT NULL,
    PRIMARY KEY (tenant_id, actor_id, key)
) {{strict_without_rowid}};

CREATE INDEX idempotency_age ON idempotency (at, tenant_id);
