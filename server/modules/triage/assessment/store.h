// Rows to assessments and back.
#pragma once

#include "modules/triage/assessment/assessments.h"

namespace xinglin::triage {

std::optional<Assessment> find_own(db::Txn& txn, AssessmentId id, PersonId person);
std::optional<Assessment> find_readable(db::Txn& txn, const Access& access, AssessmentId id);
std::optional<Assessment> find_for_timer(db::Txn& txn, const Access& system, AssessmentId id);
std::vector<Assessment> all_of_person(db::Txn& txn, const Access& access, std::int64_t limit);

void insert(db::Txn& txn, const Assessment& assessment);
// True for the one who still found it as `before` says; `after` becomes its next version.
bool keep(db::Txn& txn, const Assessment& before, Assessment& after);

}  // namespace xinglin::triage
