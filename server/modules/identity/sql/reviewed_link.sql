-- reviewed_link: that a reviewer may look at it, and who asks. Index: primary key.
SELECT h.name
  FROM family_link AS l {{readable l.holder_id, 'identity'}}
  JOIN person AS h ON h.id = l.holder_id
 WHERE l.id = ?1
