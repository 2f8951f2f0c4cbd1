-- renew: a sign of life of one who is on duty; one whose lease has ended stays away. Index: primary key.
UPDATE duty_lease SET until = ?3 WHERE tenant_id = ?1 AND practitioner_id = ?2 AND until > ?4
