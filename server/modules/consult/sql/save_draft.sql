-- save_draft: over the revision that was read, and no other. Index: primary key.
UPDATE note_draft
   SET revision = revision + 1, chief_complaint = ?4, present_illness = ?5, past_history = ?6, management = ?7, advice = ?8,
       author_id = ?9, updated_at = ?10
 WHERE tenant_id = ?1 AND consult_id = ?2 AND revision = ?3
