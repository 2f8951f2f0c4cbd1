#include "xinglin/bridges/desks.h"

#include <algorithm>

namespace xinglin::bridges {
namespace {

using worklist::Audience;
using worklist::AudienceKind;

std::vector<PersonId> persons_of(db::Txn& txn, const directory::Directory& directory, TenantId tenant,
                                 const std::vector<PractitionerId>& practitioners) {
    std::vector<PersonId> persons;
    for (const auto& practitioner : practitioners) {
        if (auto member = directory.membership(txn, tenant, practitioner)) persons.push_back(member->person);
    }
    return persons;
}

std::vector<PersonId> doctors_in(db::Txn& txn, const directory::Directory& directory, TenantId tenant, const Audience& audience) {
    switch (audience.kind) {
    case AudienceKind::Desk: return {};
    case AudienceKind::Practitioner: return persons_of(txn, directory, tenant, {PractitionerId{audience.id}});
    case AudienceKind::DepartmentLead:
        return persons_of(txn, directory, tenant, directory.leads_of(txn, tenant, directory::DepartmentId{audience.id}));
    case AudienceKind::CrisisSeat: {
        std::vector<PersonId> persons;
        for (const auto& seat : directory.crisis_seats(txn, tenant)) persons.push_back(seat.person);
        return persons;
    }
    }
    return {};
}

}  // namespace

worklist::AudiencesOf audiences_of(const directory::Directory& directory) {
    return [&directory](db::Txn& txn, const Access& access) {
        std::vector<Audience> audiences;
        if (access.role != Role::Doctor) return audiences;
        const auto member = directory.membership(txn, access.tenant, access.practitioner);
        if (member && member->crisis_seat) audiences.push_back({AudienceKind::CrisisSeat, {}});
        for (const auto& department : directory.departments(txn, access.tenant)) {
            const auto leads = directory.leads_of(txn, access.tenant, department.id);
            if (std::find(leads.begin(), leads.end(), access.practitioner) != leads.end()) {
                audiences.push_back({AudienceKind::DepartmentLead, department.id.bytes});
            }
        }
        return audiences;
    };
}

worklist::OnChange push_lists(const directory::Directory& directory, ws::Hub& hub) {
    return [&directory, &hub](db::Txn& txn, const worklist::ListState& list) {
        if (list.audience.kind == AudienceKind::Desk) {
            ws::push_state(txn, hub, ws::Recipient::desks(list.tenant), list.name, list.key, list.version, list.body);
            return;
        }
        for (const auto& person : doctors_in(txn, directory, list.tenant, list.audience)) {
            ws::push_state(txn, hub, ws::Recipient::doctor(person), list.name, list.key, list.version, list.body);
        }
    };
}

}  // namespace xinglin::bridges
