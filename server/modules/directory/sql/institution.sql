-- institution: one by its id. Index: institution's key.
SELECT i.id, i.name, i.city FROM institution AS i WHERE i.id = ?1
