-- set_scopes: what the link lets its holder do. Index: primary key.
UPDATE family_link {{system}} SET scopes = ?2 WHERE id = ?1
