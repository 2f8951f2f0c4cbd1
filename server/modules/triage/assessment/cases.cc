// What consult asks of an assessment: may a consultation be opened on it, what the doctor reads, corrects and ends with.
#include <algorithm>

#include "libs/triage/known/known.h"
#include "modules/triage/assessment/assessments.h"
#include "modules/triage/assessment/steps.h"
#include "modules/triage/refusals.h"
#include "modules/triage/triage_sql.h"

namespace xinglin::triage {
namespace {

std::vector<std::string> split(std::string_view line) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
        const auto end = std::min(line.find(' ', at), line.size());
        words.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// What the doctor made of it: his correction, or what the end of the talk says, or, where he let it stand, the engine's.
Disposition doctors_view(const Assessment& assessment, CaseOutcome outcome) {
    if (assessment.correction) return assessment.correction->disposition;
    if (outcome == CaseOutcome::Emergency) return std::max(assessment.turn.disposition, Disposition::EmergencyNow);
    return assessment.turn.disposition;
}

template <class E>
std::optional<E> name_or_none(std::string_view name) {
    if (name.empty()) return std::nullopt;
    return wire::from_name<E>(name).value();
}

Tally tally_from(const db::Row& row) {
    Tally tally{.protocol = std::string(row.text(0)), .disposition = wire::from_name<Disposition>(row.text(1)).value(),
                .departments = split(row.text(2)), .state = wire::from_name<AssessmentState>(row.text(3)).value(),
                .decision = name_or_none<Decision>(row.text(4)), .corrected = row.truth(8), .cases = row.integer(9),
                .slowest_card = row.duration(10)};
    if (const auto outcome = name_or_none<CaseOutcome>(row.text(5))) {
        tally.outcome = OutcomeLink{*outcome, wire::from_name<Disposition>(row.text(6)).value(), std::string(row.text(7))};
    }
    return tally;
}

}  // namespace

Result<void> Assessments::open_case(db::Txn& txn, const Access& access, AssessmentId id, TenantId tenant, CaseId consult,
                                    Moment& moment) {
    auto before = find(txn, access, id);
    if (!before) return refuse(before.error());
    if (is_linked(before->state)) return refuse(assessment_closed());
    if (before->expires_at() <= moment.now) return refuse(assessment_expired());
    if (before->turn.confirmed >= Disposition::EmergencyNow) return refuse(emergency());
    Assessment after = *before;
    after.person = access.person;
    after.tenant = tenant;
    after.consult = consult;
    after.check.reset();
    after.correction.reset();   // Of a former consultation, that nobody answered.
    after.decision = Decision::Consult;
    after.decided_at = before->decided_at.value_or(moment.now);
    after.state = decided(after.turn.disposition, Decision::Consult);
    if (!step(txn, access, *before, after, "consult_opened")) return refuse(changed_meanwhile());
    return {};
}

std::optional<TriageSummary> Assessments::summary(db::Txn& txn, const Access& access, AssessmentId id) const {
    const auto found = find_readable(txn, access, id);
    if (!found) return std::nullopt;
    TriageSummary summary = summary_of(found->asked, found->turn, found->words);
    summary.decision = found->decision;
    summary.correction = found->correction;
    summary.at = found->card_at;
    return summary;
}

Result<bool> Assessments::correct(db::Txn& txn, const Access& access, AssessmentId id, const DoctorsWord& word, Moment& moment) {
    if (word.department && !engine::known().department(*word.department)) return refuse(department_unknown());
    auto before = find_readable(txn, access, id);
    if (!before) return refuse(assessment_unknown());
    if (is_linked(before->state)) return refuse(assessment_closed());
    const auto& was = before->correction;
    if (was && was->disposition == word.disposition && was->department == word.department) return false;
    Assessment after = *before;
    after.correction = DoctorsCorrection{word.disposition, word.department, moment.now};
    after.corrected_by = access.practitioner;
    after.state = AssessmentState::Corrected;
    if (!step(txn, access, *before, after, "corrected")) return refuse(changed_meanwhile());
    events::emit(txn, after.tenant, Corrected{after.id, word.disposition});
    return true;
}

void Assessments::link(db::Txn& txn, const Access& system, AssessmentId id, CaseOutcome outcome, std::string_view department,
                       Moment& moment) {
    const auto before = find_for_timer(txn, system, id);
    if (!before || is_linked(before->state) || before->started_at + limits::kLinkedWithin <= moment.now) return;
    Assessment after = *before;
    std::string where(department);
    if (after.correction && after.correction->department) where = *after.correction->department;
    after.outcome = OutcomeLink{outcome, doctors_view(after, outcome), std::move(where), moment.now};
    after.state = AssessmentState::OutcomeLinked;
    check(step(txn, system, *before, after, "linked"), "nobody else writes in this transaction");
    events::emit(txn, after.tenant, OutcomeLinked{after.id, outcome});
}

std::vector<Tally> tallies(db::Txn& txn, const Access& system) {
    std::vector<Tally> all;
    for (const auto& row : txn.query(sql::count_assessments, system)) all.push_back(tally_from(row));
    return all;
}

}  // namespace xinglin::triage
