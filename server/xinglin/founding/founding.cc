#include "xinglin/founding/founding.h"

#include <algorithm>
#include <array>

#include "platform/audit/audit.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/totp.h"
#include "xinglin/founding/xinglin_founding_sql.h"

namespace xinglin::founding {
namespace {

Error link_over() { return {ErrorKind::Gone, "founding.link_over"}; }
Error factor_wrong() { return {ErrorKind::Unprocessable, "identity.factor_wrong", {}, "/code"}; }
Error department_code() { return {ErrorKind::Invalid, "directory.department_code", {}, "/departments"}; }

const DepartmentOffered* offered(std::string_view code) {
    const auto found = std::ranges::find(departments_offered(), code, &DepartmentOffered::code);
    return found == departments_offered().end() ? nullptr : &*found;
}

Result<void> open_departments(db::Txn& txn, directory::Directory& directory, TenantId tenant,
                              const std::vector<std::string>& codes, Moment& moment) {
    if (codes.empty()) return refuse(department_code());
    for (const auto& code : codes) {
        const DepartmentOffered* department = offered(code);
        if (department == nullptr) return refuse(department_code());
        auto made = directory.create_department(txn, tenant, department->code, department->name, moment);
        if (!made) return refuse(made.error());
    }
    return {};
}

// He made all of it: the first line of its audit.
void write_down(db::Txn& txn, PersonId person, TenantId tenant) {
    Access access;
    access.role = Role::Desk;
    access.purpose = Purpose::Operations;
    access.person = person;
    access.tenant = tenant;
    audit::wrote(txn, access, {.object_kind = "institution", .object_id = tenant.bytes, .what = "founding.founded"});
}

}  // namespace

std::span<const db::Migration> migrations() { return sql::migrations; }

std::span<const DepartmentOffered> departments_offered() {
    static const std::array<DepartmentOffered, 2> all{{{"02", "全科医疗科"}, {"03", "内科"}}};
    return all;
}

std::string invite(db::Txn& txn, const InstitutionAsked& suggested, Moment& moment) {
    const std::string token = crypto::random_token(moment);
    txn.exec(sql::end_links, moment.now);
    txn.exec(sql::add_link, crypto::token_hash(token), suggested.name, suggested.city, moment.now + kLinkFor);
    return token;
}

bool has_administrator(db::Txn& txn) { return txn.query(sql::links_used)[0].integer(0) > 0; }

std::vector<std::uint8_t> FirstAdministrator::totp_secret(std::string_view token) const {
    const auto digest = keyring_->lookup_hash("founding.totp", token);
    return {digest.begin(), digest.begin() + crypto::kTotpSecretBytes};
}

Result<Invitation> FirstAdministrator::look(db::Txn& txn, std::string_view token) const {
    const db::Rows rows = txn.query(sql::find_link, crypto::token_hash(token), txn.now());
    const auto row = rows.only();
    if (!row) return refuse(link_over());
    const auto offers = departments_offered();
    Invitation invitation{.expires_at = row->instant(2), .totp_secret = crypto::base32(totp_secret(token)),
                          .departments = {offers.begin(), offers.end()}};
    if (!row->text(0).empty()) invitation.institution = {std::string(row->text(0)), std::string(row->text(1))};
    return invitation;
}

Result<identity::NewStaff> FirstAdministrator::account(const Founder& founder, const std::string& password_hash,
                                                       Instant now) const {
    identity::NewStaff staff{founder.login, password_hash, totp_secret(founder.token)};
    if (!crypto::totp_accept(staff.totp_secret, founder.code, now, 0)) return refuse(factor_wrong());
    return staff;
}

Result<Founded> FirstAdministrator::found(db::Txn& txn, const Founder& founder, const std::string& password_hash,
                                          Moment& moment) {
    if (txn.exec_count(sql::use_link, crypto::token_hash(founder.token), moment.now) == 0) return refuse(link_over());
    auto staff = account(founder, password_hash, moment.now);
    if (!staff) return refuse(staff.error());
    auto person = identity_->create_staff(txn, *staff, moment);
    if (!person) return refuse(person.error());

    const auto& asked = founder.institution;
    const TenantId tenant = directory_->create_institution(txn, asked.name, asked.city, moment);
    const SiteId site = directory_->create_site(txn, tenant, asked.name, moment);
    if (auto open = open_departments(txn, *directory_, tenant, founder.departments, moment); !open) return refuse(open.error());
    const auto practitioner = directory_->create_practitioner(txn, *person, founder.name, moment);
    auto joined = directory_->join(txn, practitioner, {.tenant = tenant, .site = site, .duty = directory::Duty::Desk}, moment);
    if (!joined) return refuse(joined.error());
    write_down(txn, *person, tenant);
    return Founded{founder.login, {tenant, asked.name, asked.city}};
}

}  // namespace xinglin::founding
