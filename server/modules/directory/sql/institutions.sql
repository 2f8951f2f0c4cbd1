-- institutions: all, in the order in which they joined. Index: institution's key.
SELECT i.id, i.name, i.city FROM institution AS i ORDER BY i.id LIMIT 500
