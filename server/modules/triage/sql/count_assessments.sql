-- count_assessments: how many began, were decided on and were linked, alike in everything that the report asks. Reads all.
SELECT a.protocol, a.disposition, a.departments, a.state, coalesce(a.decision, ''), coalesce(a.outcome, ''),
       coalesce(a.outcome_disposition, ''), coalesce(a.outcome_department, ''),
       CASE WHEN a.corrected_at IS NULL THEN 0 ELSE 1 END, count(*), max(a.card_at - a.answered_at)
  FROM assessment AS a {{system}}
 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
