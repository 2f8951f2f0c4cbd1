-- versions_of_source: a source's document, newest version first. Index: document_of_source.
SELECT d.id, d.tenant_id, d.person_id, d.kind, v.version, v.author_id, v.author_person_id, v.content, v.sha256, v.algorithm,
       v.signed_hash, v.signature, v.chain, v.signed_at, v.filed_at, v.before_sha256
  FROM document AS d {{readable d.person_id, 'document'}}
  JOIN document_version AS v ON v.tenant_id = d.tenant_id AND v.document_id = d.id
 WHERE d.tenant_id = ?1 AND d.source_kind = ?2 AND d.source_id = ?3 AND d.kind = ?4
 ORDER BY v.version DESC
 LIMIT ?5
