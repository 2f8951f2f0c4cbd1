#include "xinglin/demo/seed.h"

#include <fmt/core.h>

#include <stdexcept>

#include "xinglin/demo/people.h"

namespace xinglin::demo {
namespace {

struct Founded {
    TenantId tenant;
    SiteId site;
    std::vector<directory::DepartmentId> departments;
};

Result<Founded> found(House& house, db::Txn& txn, const DemoInstitution& institution, Moment& moment) {
    Founded founded;
    founded.tenant = house.directory.create_institution(txn, institution.name, institution.city, moment);
    founded.site = house.directory.create_site(txn, founded.tenant, institution.site, moment);
    for (const auto& one : kDepartments) {
        auto department = house.directory.create_department(txn, founded.tenant, one.code, one.name, moment);
        if (!department) return refuse(department.error());
        founded.departments.push_back(*department);
    }
    return founded;
}

Result<void> hire(House& house, db::Txn& txn, const DemoMember& member, const Founded& at, const std::string& password_hash,
                  Moment& moment) {
    auto person = house.identity.create_staff(txn, {std::string(member.login), password_hash, totp_secret(member.login)}, moment);
    if (!person) return refuse(person.error());
    const auto practitioner = house.directory.create_practitioner(txn, *person, member.name, moment);
    directory::NewMember seat{.tenant = at.tenant, .site = at.site, .title = member.title, .leads = member.leads,
                              .crisis_seat = member.crisis_seat};
    seat.duty = member.department < 0 ? directory::Duty::Desk : directory::Duty::Doctor;
    if (member.department >= 0) seat.departments.push_back(at.departments[static_cast<std::size_t>(member.department)]);
    return house.directory.join(txn, practitioner, seat, moment);
}

}  // namespace

void seed(House& house) {
    auto hash = house.identity.hash_password("demo", kPassword);   // Once: all have the same.
    if (!hash) throw std::runtime_error("the demo's password: " + hash.error().code);
    auto seeded = house.ground.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
        std::vector<Founded> founded;
        for (const auto& institution : kInstitutions) {
            auto one = found(house, txn, institution, moment);
            if (!one) return refuse(one.error());
            founded.push_back(std::move(*one));
        }
        for (const auto& member : kMembers) {
            auto hired = hire(house, txn, member, founded[static_cast<std::size_t>(member.institution)], *hash, moment);
            if (!hired) return refuse(hired.error());
        }
        return {};
    });
    if (!seeded) throw std::runtime_error("the demo cannot be made: " + seeded.error().code);
}

}  // namespace xinglin::demo
