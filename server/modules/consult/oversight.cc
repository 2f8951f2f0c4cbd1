#include "modules/consult/oversight.h"

#include <algorithm>

#include "modules/access/access.h"
#include "modules/consult/limits.h"
#include "modules/consult/store.h"
#include "modules/worklist/worklist.h"
#include "platform/policy/view.h"

namespace xinglin::consult {
namespace {

constexpr Duration kAlarmMayBeLate = 1h;   // Between two alarms nobody loses sight of it.

constexpr access::Categories kDutyShows = access::Category::Consult | access::Category::Identity |
                                          access::Categories(access::Category::Document) | access::Category::Media;

access::GrantKey duty_key(const Visit& visit, PersonId lead) {
    return {visit.tenant, lead, visit.person, access::Basis::Duty, visit.id.bytes};
}

// The leads beside the doctor himself, and never the patient.
std::vector<PersonId> overseers(db::Txn& txn, const Lower& lower, const Visit& visit) {
    std::vector<PersonId> persons;
    for (const PractitionerId lead : lower.directory.leads_of(txn, visit.tenant, visit.department)) {
        const auto known = lower.directory.practitioner(txn, visit.tenant, lead);
        if (known && !visit.is_with(lead) && known->person != visit.person) persons.push_back(known->person);
    }
    return persons;
}

std::optional<Visit> find_as_lead(db::Txn& txn, const Lower& lower, const Access& access, ConsultId id) {
    if (access.role != Role::Doctor) return std::nullopt;
    auto visit = find_late(txn, access, id);
    if (!visit || !lower.accesses.is_open(txn, duty_key(*visit, access.person))) return std::nullopt;
    const auto leads = overseers(txn, lower, *visit);
    if (!std::ranges::count(leads, access.person)) return std::nullopt;   // He was one, and is not any more.
    return visit;
}

}  // namespace

void alarm_leads(db::Txn& txn, const Lower& lower, const Access& system, const Visit& visit, Moment& moment) {
    lower.worklist.open(txn,
                        {.tenant = visit.tenant, .kind = std::string(kNoteOverdue), .subject = visit.id.bytes,
                         .audience = {worklist::AudienceKind::DepartmentLead, visit.department.bytes},
                         .urgency = worklist::Urgency::Alarm, .due = moment.now},
                        moment);
    const Instant until = moment.now + limits::note_alarm.in(lower.limits.at(moment.now), visit.tenant) + kAlarmMayBeLate;
    for (const PersonId lead : overseers(txn, lower, visit)) {
        lower.accesses.open_grant(txn, duty_key(visit, lead), kDutyShows, moment.now - access::kClockMayGoBack, until);
        audit::wrote(txn, system, {.person = visit.person, .category = "consult", .object_kind = "consult",
                                   .object_id = visit.id.bytes, .what = "consult.opened_to_lead", .reason = "duty"});
    }
}

void end_oversight(db::Txn& txn, const Lower& lower, const Visit& visit, Moment& moment) {
    lower.worklist.close(txn, visit.tenant, kNoteOverdue, visit.id.bytes, "signed", moment);
    for (const PersonId lead : overseers(txn, lower, visit)) lower.accesses.close_grant(txn, duty_key(visit, lead), moment.now);
}

std::optional<Reading> find_to_read(db::Txn& txn, const Lower& lower, const Access& access, ConsultId id) {
    if (auto own = find(txn, access, id)) {
        const auto basis = access.role == Role::Patient ? access::Basis::Self : basis_in(own->state);
        if (basis) return Reading{std::move(*own), *basis};
    }
    auto late = find_as_lead(txn, lower, access, id);
    if (!late) return std::nullopt;
    return Reading{std::move(*late), access::Basis::Duty};
}

void audit_reading(db::Txn& txn, const Access& access, const Reading& reading, std::string_view what) {
    audit_reading(txn, access, reading, {.category = "consult", .object_kind = "consult", .object_id = reading.visit.id.bytes,
                                         .what = std::string(what)});
}

void audit_reading(db::Txn& txn, const Access& access, const Reading& reading, audit::Subject shown) {
    shown.person = reading.visit.person;
    if (reading.basis != access::Basis::Duty) return audit::shown(txn, access, std::move(shown));
    Access on_duty = access;
    on_duty.purpose = Purpose::Operations;   // He does not treat the patient.
    shown.reason = "duty";
    audit::shown(txn, on_duty, std::move(shown));
}

}  // namespace xinglin::consult
