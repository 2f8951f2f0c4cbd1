-- begin_draft: the first words of a note; nothing when there are some already.
INSERT INTO note_draft (tenant_id, consult_id, chief_complaint, present_illness, past_history, management, advice, revision,
                        author_id, updated_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9)
    ON CONFLICT (tenant_id, consult_id) DO NOTHING
