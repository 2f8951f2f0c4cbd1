-- The guidance that a consultation was opened with, where there was one; it is triage's.
ALTER TABLE consult ADD COLUMN assessment_id {{id}};   -- L3
