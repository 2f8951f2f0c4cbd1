-- Numbers left by people who need not have an account.
CREATE TABLE contact (
    id           {{id}} NOT NULL PRIMARY KEY,   -- L2
    phone_sealed {{bytes}} NOT NULL,            -- L4
    created_at   {{instant}} NOT NULL           -- L1
) {{strict_without_rowid}};
