-- The outbox, its readers' places, what they put aside, and who works. The transaction's number orders the rows.
CREATE SEQUENCE outbox_position;
CREATE TABLE outbox (
    position {{integer}} NOT NULL DEFAULT nextval('outbox_position'),
    xid {{integer}} NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    tenant_id {{id}} NOT NULL,
    type {{text}} NOT NULL,
    v {{integer}} NOT NULL,
    body {{text}} NOT NULL,
    at {{instant}} NOT NULL,
    PRIMARY KEY (xid, position)
) {{strict}};

CREATE TABLE event_consumer (
    name {{text}} NOT NULL PRIMARY KEY,
    xid {{integer}} NOT NULL,
    position {{integer}} NOT NULL,
    failures {{integer}} NOT NULL,
    retry_at {{instant}} NOT NULL
) {{strict_without_rowid}};

CREATE TABLE event_parked (
    consumer {{text}} NOT NULL,
    xid {{integer}} NOT NULL,
    position {{integer}} NOT NULL,
    tenant_id {{id}} NOT NULL,
    error {{text}} NOT NULL,
    parked_at {{instant}} NOT NULL,
    retry {{integer}} NOT NULL,
    PRIMARY KEY (consumer, xid, position)
) {{strict_without_rowid}};

CREATE TABLE lease (
    name {{text}} NOT NULL PRIMARY KEY,
    holder {{id}} NOT NULL,
    until_at {{instant}} NOT NULL
) {{strict_without_rowid}};
