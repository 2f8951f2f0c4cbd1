// What goes with every change of an assessment: its row, audit and timeline, in the caller's transaction.
#pragma once

#include "modules/triage/assessment/store.h"
#include "platform/audit/moved.h"

namespace xinglin::triage {

inline audit::Move move_of(const Assessment& after, std::string_view from, std::string_view reason) {
    return {.thing = "assessment", .id = after.id.bytes, .tenant = after.tenant, .person = after.person.value_or(PersonId{}),
            .from = from, .to = wire::name_of(after.state), .reason = reason};
}

inline audit::Subject subject_of(const Assessment& assessment, std::string what) {
    return {.person = assessment.person.value_or(PersonId{}), .category = "consult", .object_kind = "assessment",
            .object_id = assessment.id.bytes, .what = std::move(what)};
}

// False when somebody was quicker; nothing is done then. A step within a state is in the audit and not on the timeline.
inline bool step(db::Txn& txn, const Access& access, const Assessment& before, Assessment& after, std::string_view reason) {
    if (!keep(txn, before, after)) return false;
    if (before.state != after.state) audit::moved(txn, access, move_of(after, wire::name_of(before.state), reason));
    else audit::wrote(txn, access, subject_of(after, "triage." + std::string(reason)));
    return true;
}

}  // namespace xinglin::triage
