#include <algorithm>

#include "modules/directory/directory.h"
#include "modules/directory/directory_sql.h"
#include "modules/directory/names.h"
#include "modules/directory/search/search.h"

namespace xinglin::directory {
namespace {

Error department_code() { return {ErrorKind::Invalid, "directory.department_code", {}, "/code"}; }
Error department_exists() { return {ErrorKind::Conflict, "directory.department_exists"}; }
Error already_member() { return {ErrorKind::Conflict, "directory.already_member"}; }
Error not_a_member() { return {ErrorKind::NotFound, "directory.not_a_member"}; }

bool two_digits(std::string_view text) {
    return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "03" or "03.04", as the national list (诊疗科目名录) numbers its subjects.
bool is_national_code(std::string_view code) {
    if (code.size() == 2) return two_digits(code);
    return code.size() == 5 && code[2] == '.' && two_digits(code.substr(0, 2)) && two_digits(code.substr(3));
}

}  // namespace

TenantId Directory::create_institution(db::Txn& txn, std::string_view name, std::string_view city, Moment& moment) {
    const auto id = moment.new_id<TenantId>();
    txn.exec(sql::add_institution, id, name, city, moment.now);
    return id;
}

SiteId Directory::create_site(db::Txn& txn, TenantId tenant, std::string_view name, Moment& moment) {
    const auto id = moment.new_id<SiteId>();
    txn.exec(sql::add_site, tenant, id, name, moment.now);
    return id;
}

Result<DepartmentId> Directory::create_department(db::Txn& txn, TenantId tenant, std::string_view code, std::string_view name,
                                                  Moment& moment) {
    if (!is_national_code(code)) return refuse(department_code());
    const auto id = moment.new_id<DepartmentId>();
    if (txn.exec_count(sql::add_department, tenant, id, code, name, moment.now) == 0) return refuse(department_exists());
    return id;
}

PractitionerId Directory::create_practitioner(db::Txn& txn, PersonId person, std::string_view name, Moment& moment) {
    const auto id = moment.new_id<PractitionerId>();
    txn.exec(sql::add_practitioner, id, person, name, moment.now);
    return id;
}

Result<void> Directory::join(db::Txn& txn, PractitionerId practitioner, const NewMember& member, Moment& moment) {
    for (DepartmentId id : member.departments) {
        const auto found = department(txn, id);
        check(found && found->tenant == member.tenant, "a member serves departments of his own institution");
    }
    const auto joined = txn.exec_count(sql::add_membership, member.tenant, practitioner, member.site, wire::name_of(member.duty),
                                       wire::name_of(member.title), member.crisis_seat, moment.now);
    if (joined == 0) return refuse(already_member());
    for (DepartmentId id : member.departments) {
        txn.exec(sql::add_department_member, member.tenant, id, practitioner, member.leads);
    }
    index_doctor(txn, member.tenant, practitioner);
    return {};
}

Result<void> Directory::leave(db::Txn& txn, const identity::Identity& identity, TenantId tenant, PractitionerId practitioner) {
    const auto member = membership(txn, tenant, practitioner);
    if (!member) return refuse(not_a_member());
    txn.exec(sql::end_membership, tenant, practitioner, txn.now());
    txn.exec(sql::leave_departments, tenant, practitioner);
    index_doctor(txn, tenant, practitioner);
    identity.end_sessions_in(txn, member->person, tenant);
    return {};
}

}  // namespace xinglin::directory
