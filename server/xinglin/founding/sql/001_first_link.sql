-- One-time links for the first administrator of a production. Hashed; whoever holds the text may found the institution, once.
CREATE TABLE first_link (
    token_hash  {{bytes}} NOT NULL PRIMARY KEY,
    institution {{text}} NOT NULL,
    city        {{text}} NOT NULL,
    until_at    {{instant}} NOT NULL,
    used_at     {{instant}}
) {{strict_without_rowid}};
