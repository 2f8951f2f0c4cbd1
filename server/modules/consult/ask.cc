// The patient's verbs: to ask, and to think better of it.
#include "modules/consult/blank.h"
#include "modules/consult/consult_sql.h"
#include "modules/consult/inside.h"
#include "modules/consult/limits.h"
#include "modules/consult/refusals.h"
#include "modules/consult/store.h"
#include "modules/triage/triage.h"
#include "platform/blob/blob.h"

namespace xinglin::consult {
namespace {

Visit visit_of(const Opening& opening, const directory::Department& department, const Access& access, Moment& moment) {
    return {.tenant = department.tenant, .id = moment.new_id<ConsultId>(), .department = department.id, .person = access.person,
            .screen = opening.screen, .assessment = opening.assessment, .complaint = opening.complaint,
            .duration = opening.duration, .medication = opening.medication, .allergy = opening.allergy,
            .pregnancy = opening.pregnancy, .opened_at = moment.now, .waiting_since = moment.now};
}

Result<void> check_room(db::Txn& txn, const Lower& lower, const Access& access, Instant now) {
    txn.lock("consult.open/" + access.person.text());
    const std::int64_t max = limits::open_at_once.in(lower.limits.at(now));
    auto rows = txn.query(sql::open_count_of_patient, access, access.person);
    if (rows[0].integer(0) >= max) return refuse(too_many_open(max));
    return {};
}

}  // namespace

// Each picture once, joined to the consultation that holds it from now on.
Result<void> hold_pictures(db::Txn& txn, const Visit& visit, PersonId owner, std::span<const BlobId> pictures, Placed placed,
                           Instant now) {
    if (pictures.empty()) return {};
    const blob::Holder holder{visit.tenant, "consult", visit.id.bytes, now + limits::kKept};
    if (auto joined = blob::attach(txn, pictures, owner, holder); !joined) return refuse(joined.error());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        std::optional<std::int64_t> place;
        if (placed == Placed::InQuestion) place = static_cast<std::int64_t>(i);
        txn.exec(sql::hold_picture, visit.tenant, visit.id, pictures[i], place);
    }
    return {};
}

Result<ConsultId> Consults::open(db::Txn& txn, const Access& access, const Opening& opening, Moment& moment) {
    const Lower& lower = inside_->lower;
    if (is_blank(opening.complaint)) return refuse(blank("/complaint"));
    auto screen = lower.triage.check_may_open(txn, access, opening.screen, moment);
    if (!screen) return refuse(screen.error());
    auto department = lower.directory.department(txn, opening.department);
    if (!department) return refuse(department_unknown());
    if (auto room = check_room(txn, lower, access, moment.now); !room) return refuse(room.error());

    const Visit visit = visit_of(opening, *department, access, moment);
    if (visit.assessment) {
        auto bound = lower.triage.assessments().open_case(txn, access, *visit.assessment, visit.tenant, triage::CaseId{visit.id.bytes},
                                                          moment);
        if (!bound) return refuse(bound.error());
    }
    insert(txn, visit);
    auto held = hold_pictures(txn, visit, access.person, opening.pictures, Placed::InQuestion, moment.now);
    if (!held) return refuse(held.error());
    inside_->moves.opened(txn, access, visit, moment);
    return visit.id;
}

Result<void> Consults::cancel(db::Txn& txn, const Access& access, ConsultId id, Moment& moment) {
    auto visit = find(txn, access, id);
    if (!visit) return refuse(not_found());
    if (visit->cancel_reason == CancelReason::Patient) return {};   // A retried request, already served.
    if (!may_cancel(visit->state, visit->said())) return refuse(already_begun());
    const Change change{.reason = CancelReason::Patient};
    if (!inside_->moves.step(txn, access, *visit, Event::Cancel, change, moment)) return refuse(busy());
    return {};
}

}  // namespace xinglin::consult
