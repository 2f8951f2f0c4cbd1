-- blob_find: a ready picture of somebody whose media the reader may see. Index: primary key.
SELECT b.id, b.owner_id, b.media_type, b.bytes, b.width, b.height, b.created_at, b.holder_id
  FROM blob AS b {{readable b.owner_id, 'media'}}
 WHERE b.id = ?1 AND b.state = 'ready'
