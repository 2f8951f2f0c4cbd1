-- version_now.sql: has anything changed? Index: primary key.
SELECT v.version FROM policy_version AS v WHERE v.one = 1 LIMIT 1
