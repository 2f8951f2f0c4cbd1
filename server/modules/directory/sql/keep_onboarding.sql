-- keep_onboarding: for the one who still found it in this version. Index: primary key.
UPDATE onboarding
   SET stage = ?4, version = version + 1, proven = ?5, since = ?6, due_at = ?7, submitted_at = ?8, first_by = ?9, second_by = ?10,
       reason = ?11, findings = ?12, checked_at = ?13, score = ?14, judged = ?15, passed = ?16
 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3
