-- move: one lawful step, taken by exactly one: the row must still be in the state and version that was read. Index: primary key.
UPDATE consult
   SET state = ?6, version = version + 1, outcome = ?7, cancel_reason = ?8, doctor_id = ?9, doctor_person_id = ?10,
       spoke_doctor_id = ?11, spoke_person_id = ?12, hand_over_note = ?13, waiting_since = ?14, offer_until = ?15,
       accepted_at = ?16, ended_at = ?17, closed_at = ?18, retain_until = ?19
 WHERE tenant_id = ?1 AND id = ?2 AND person_id = ?3 AND state = ?4 AND version = ?5
