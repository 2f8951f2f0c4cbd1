-- read_stamp: what the database was born as. Index: primary key.
SELECT i.id, i.kind FROM instance AS i WHERE i.single = 1
