-- leave_departments: who leaves the institution serves none of its departments. Index: department_member's key, one tenant of it.
DELETE FROM department_member
 WHERE tenant_id = ?1 AND practitioner_id = ?2
