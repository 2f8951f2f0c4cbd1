-- onboarding_open_at: the application of a doctor at one institution that is not over. Index: onboarding_open.
SELECT o.tenant_id, o.id, o.practitioner_id, o.person_id, o.department_id, o.ring, o.stage, o.version, o.proven, o.applied_at, o.since,
       o.due_at, o.submitted_at, o.first_by, o.second_by, o.reason, o.findings, o.checked_at, o.score, o.judged, o.passed
  FROM onboarding AS o
 WHERE o.tenant_id = ?1 AND o.practitioner_id = ?2 AND o.stage NOT IN ('terminated', 'lapsed')
