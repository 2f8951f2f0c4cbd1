// Calls for help: who is rung, and who is rung when nobody comes.
#include <algorithm>

#include "modules/directory/directory.h"
#include "modules/triage/refusals.h"
#include "modules/triage/triage.h"
#include "modules/triage/triage_sql.h"
#include "modules/worklist/worklist.h"
#include "platform/jobs/jobs.h"

namespace xinglin::triage {
namespace {

using worklist::AudienceKind;

const jobs::Kind kCallLate{"triage.call_late"};

constexpr std::string_view kEmergencyCall = "triage.emergency_call";

std::string_view item_of(CallKind kind) { return kind == CallKind::Crisis ? "triage.crisis_call" : kEmergencyCall; }

worklist::Opening alarm(TenantId tenant, CrisisCallId call, CallKind kind, AudienceKind audience, Instant due) {
    return {.tenant = tenant,
            .kind = std::string(item_of(kind)),
            .subject = call.bytes,
            .audience = {audience, {}},
            .urgency = worklist::Urgency::Alarm,
            .due = due,
            .detail = static_cast<std::int64_t>(audience)};
}

// One call may be told to several institutions, each with a timer of its own.
jobs::JobKey late_key(TenantId tenant, CrisisCallId call) {
    return {.tenant = tenant, .subject = call.bytes, .detail = static_cast<std::int64_t>(std::hash<TenantId>{}(tenant))};
}

std::optional<PersonId> person_of(const Access& access) {
    if (access.person.is_nil()) return std::nullopt;
    return access.person;
}

}  // namespace

void Triage::ring(db::Txn& txn, TenantId tenant, CrisisCallId call, CallKind kind, Moment& moment) {
    const Instant due = moment.now + call_back_within(kind);
    worklist_->open(txn, alarm(tenant, call, kind, AudienceKind::CrisisSeat, due), moment);
    if (kind == CallKind::Crisis) worklist_->open(txn, alarm(tenant, call, kind, AudienceKind::Desk, due), moment);
    else jobs::at(txn, kCallLate, late_key(tenant, call), due);
}

// Ten minutes are over: it rings once more at the seat, and from now on at the desk.
Result<void> Triage::ring_late(db::Txn& txn, TenantId tenant, CrisisCallId call, Moment& moment) {
    const auto at_seat = static_cast<std::int64_t>(AudienceKind::CrisisSeat);
    if (!worklist_->waits(txn, tenant, kEmergencyCall, call.bytes, at_seat)) return {};
    for (const auto audience : {AudienceKind::CrisisSeat, AudienceKind::Desk}) {
        worklist_->open(txn, alarm(tenant, call, CallKind::Emergency, audience, moment.now), moment);
    }
    return {};
}

Result<CrisisCallId> Triage::call_for_help(db::Txn& txn, const Access& access, const CrisisCall& call, Moment& moment) {
    const auto seats = directory_->crisis_seats(txn, call.institution);
    if (seats.empty()) return refuse(no_crisis_seat());
    auto contact = contacts_->keep(txn, call.phone, moment);
    if (!contact) return refuse(contact.error());

    const auto id = moment.new_id<CrisisCallId>();
    std::vector<TenantId> alarmed;
    for (const auto& seat : seats) {
        if (std::find(alarmed.begin(), alarmed.end(), seat.tenant) != alarmed.end()) continue;
        alarmed.push_back(seat.tenant);
        txn.exec(sql::insert_crisis_call, id, seat.tenant, person_of(access), call.screen, call.assessment, *contact,
                 wire::name_of(call.kind), moment.now);
        ring(txn, seat.tenant, id, call.kind, moment);
    }
    return id;
}

void Triage::join(jobs::Jobs& jobs) {
    assessments_.join(jobs);
    jobs.on(kCallLate, [this](db::Txn& txn, const jobs::Due& due, Moment& moment) {
        return ring_late(txn, due.key.tenant, CrisisCallId{due.key.subject}, moment);
    });
}

}  // namespace xinglin::triage
