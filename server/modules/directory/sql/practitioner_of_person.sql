-- practitioner_of_person: whoever this person is by profession. Index: practitioner.person_id.
SELECT p.id, p.person_id, p.name, 'none' FROM practitioner AS p WHERE p.person_id = ?1
