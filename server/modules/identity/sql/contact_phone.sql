-- contact_phone: the sealed number of one contact. Index: primary key.
SELECT c.phone_sealed FROM contact AS c WHERE c.id = ?1
