-- source_for_filing: the document of a source and its newest version; filing asks, nobody's screen. Index: document_of_source.
SELECT d.id, d.person_id, v.version, v.sha256
  FROM document AS d {{system}}
  JOIN document_version AS v ON v.tenant_id = d.tenant_id AND v.document_id = d.id
 WHERE d.tenant_id = ?1 AND d.source_kind = ?2 AND d.source_id = ?3 AND d.kind = ?4
 ORDER BY v.version DESC
 LIMIT 1
