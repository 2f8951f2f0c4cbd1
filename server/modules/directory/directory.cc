#include "modules/directory/directory.h"

#include "modules/directory/directory_sql.h"
#include "modules/directory/names.h"

namespace xinglin::directory {
namespace {

Institution institution_from(const db::Row& row) {
    return {row.id<TenantId>(0), std::string(row.text(1)), std::string(row.text(2))};
}

Department department_from(const db::Row& row) {
    return {row.id<DepartmentId>(0), row.id<TenantId>(1), std::string(row.text(2)), std::string(row.text(3))};
}

template <class E>
E enum_from(std::string_view text) {
    const auto value = wire::from_name<E>(text);
    check(value.has_value(), "a stored word is one we wrote");
    return *value;
}

Practitioner practitioner_from(const db::Row& row) {
    return {row.id<PractitionerId>(0), row.id<PersonId>(1), std::string(row.text(2)), enum_from<Title>(row.text(3))};
}

Membership membership_from(const db::Row& row) {
    return {row.id<TenantId>(0), row.id<SiteId>(1),           row.id<PractitionerId>(2),
            row.id<PersonId>(3), enum_from<Duty>(row.text(4)), row.truth(5)};
}

template <class T>
std::optional<T> only(const db::Rows& rows, T (*from)(const db::Row&)) {
    const auto row = rows.only();
    if (!row) return std::nullopt;
    return from(*row);
}

template <class T>
std::vector<T> all(const db::Rows& rows, T (*from)(const db::Row&)) {
    std::vector<T> found;
    for (const auto& row : rows) found.push_back(from(row));
    return found;
}

PractitionerId practitioner_id_from(const db::Row& row) { return row.id<PractitionerId>(0); }

identity::Post post_from(const db::Row& row) {
    return {row.id<TenantId>(0), row.id<SiteId>(1), row.id<PractitionerId>(2), std::string(row.text(3)),
            std::string(row.text(4))};
}

std::optional<Duty> duty_of(Role role) {
    switch (role) {
    case Role::Doctor: return Duty::Doctor;
    case Role::Desk: return Duty::Desk;
    case Role::Anonymous:
    case Role::Patient:
    case Role::System: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Institution> Directory::institution(db::Txn& txn, TenantId tenant) const {
    return only(txn.query(sql::institution, tenant), institution_from);
}

std::vector<Institution> Directory::institutions(db::Txn& txn) const {
    return all(txn.query(sql::institutions), institution_from);
}

std::optional<Department> Directory::department(db::Txn& txn, DepartmentId department) const {
    return only(txn.query(sql::department, department), department_from);
}

std::vector<Department> Directory::departments(db::Txn& txn, TenantId tenant) const {
    return all(txn.query(sql::departments, tenant), department_from);
}

std::optional<Practitioner> Directory::practitioner(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const {
    return only(txn.query(sql::practitioner, tenant, practitioner), practitioner_from);
}

std::optional<Practitioner> Directory::practitioner_of(db::Txn& txn, PersonId person) const {
    return only(txn.query(sql::practitioner_of_person, person), practitioner_from);
}

std::vector<PractitionerId> Directory::doctors_of(db::Txn& txn, TenantId tenant, DepartmentId department) const {
    return all(txn.query(sql::doctors_of, tenant, department), practitioner_id_from);
}

bool Directory::serves(db::Txn& txn, TenantId tenant, PractitionerId practitioner, DepartmentId department) const {
    return !txn.query(sql::serves, tenant, department, practitioner).empty();
}

std::vector<PractitionerId> Directory::leads_of(db::Txn& txn, TenantId tenant, DepartmentId department) const {
    return all(txn.query(sql::leads_of, tenant, department), practitioner_id_from);
}

std::vector<Membership> Directory::crisis_seats(db::Txn& txn, std::optional<TenantId> tenant) const {
    if (tenant) return all(txn.query(sql::crisis_seats_of, *tenant), membership_from);
    return all(txn.query(sql::crisis_seats), membership_from);
}

std::optional<Membership> Directory::membership(db::Txn& txn, TenantId tenant, PractitionerId practitioner) const {
    return only(txn.query(sql::membership, tenant, practitioner), membership_from);
}

std::vector<identity::Post> Directory::posts_of(db::Txn& txn, PersonId person, Role role) {
    const auto duty = duty_of(role);
    if (!duty) return {};
    return all(txn.query(sql::posts_of, person, wire::name_of(*duty)), post_from);
}

std::optional<std::string> Directory::working_name(db::Txn& txn, PersonId person) const {
    const auto found = practitioner_of(txn, person);
    if (!found) return std::nullopt;
    return found->name;
}

std::optional<std::string> Directory::institution_name(db::Txn& txn, TenantId tenant) const {
    const auto found = institution(txn, tenant);
    if (!found) return std::nullopt;
    return found->name;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::directory
