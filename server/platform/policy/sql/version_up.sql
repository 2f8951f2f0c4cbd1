-- version_up.sql: something has changed. Index: primary key.
INSERT INTO policy_version (one, version) VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET version = policy_version.version + 1
