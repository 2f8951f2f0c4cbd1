// What the person does until he decides: says, answers, corrects.
#include "modules/triage/assessment/assessments.h"

#include "modules/triage/assessment/steps.h"
#include "modules/triage/refusals.h"
#include "platform/audit/audit.h"

namespace xinglin::triage {
namespace {

// How long an emergency's card took from the answer; story 2 asks that it be shown.
void audit_card(db::Txn& txn, const Access& access, const Assessment& assessment) {
    if (assessment.state != AssessmentState::EmergencyAdvised) return;
    const bool in_time = assessment.card_at - assessment.answered_at < limits::kCardWithin;
    audit::wrote(txn, access, subject_of(assessment, in_time ? "triage.card_within_2s" : "triage.card_late"));
}

void take_judged(Assessment& assessment, Judged judged, Instant now) {
    assessment.asked = std::move(judged.asked);
    assessment.turn = std::move(judged.turn);
    assessment.words = std::move(judged.words);
    assessment.answered_at = judged.arrived;
    assessment.card_at = std::max(now, judged.arrived);   // A read clock and a write clock may differ by a little.
    const auto is_empty = [](const auto& list) { return !list || list->empty(); };
    const bool answered = !is_empty(assessment.asked.answers) || !is_empty(assessment.asked.corrections);
    assessment.state = stage_of(assessment.turn, answered);
    assessment.decision.reset();
    assessment.decided_at.reset();
    assessment.check.reset();
}

}  // namespace

Result<Judged> judged(Asked asked, Instant arrived) {
    if (auto fine = check_asked(asked); !fine) return refuse(fine.error());
    Judged judged{.turn = turn_of(asked), .words = in_words(asked), .arrived = arrived};
    judged.asked = std::move(asked);
    return judged;
}

Assessment Assessments::begin(db::Txn& txn, const Access& access, Judged judged, Moment& moment) {
    Assessment assessment{.id = moment.new_id<AssessmentId>(), .started_at = moment.now};
    if (!access.person.is_nil()) assessment.person = access.person;
    take_judged(assessment, std::move(judged), moment.now);
    insert(txn, assessment);
    audit::moved(txn, access, move_of(assessment, "", "answered"));
    audit_card(txn, access, assessment);
    return assessment;
}

Result<Assessment> Assessments::find(db::Txn& txn, const Access& access, AssessmentId id) const {
    auto found = find_own(txn, id, access.person);
    if (!found) return refuse(assessment_unknown());
    return std::move(*found);
}

std::vector<Assessment> Assessments::of_person(db::Txn& txn, const Access& access) const {
    return all_of_person(txn, access, limits::kListMost);
}

Result<Assessment> Assessments::open_for_answers(db::Txn& txn, const Access& access, AssessmentId id, Instant now) const {
    auto found = find(txn, access, id);
    if (!found) return found;
    if (found->consult || is_linked(found->state)) return refuse(assessment_closed());
    if (found->expires_at() <= now) return refuse(assessment_expired());
    return found;
}

Result<Assessment> Assessments::answer(db::Txn& txn, const Access& access, AssessmentId id, std::int64_t version, Judged judged,
                                       Moment& moment) {
    auto before = open_for_answers(txn, access, id, moment.now);
    if (!before) return before;
    if (before->version != version) return refuse(changed_meanwhile());
    Assessment after = *before;
    take_judged(after, std::move(judged), moment.now);
    if (!step(txn, access, *before, after, "answered")) return refuse(changed_meanwhile());
    audit_card(txn, access, after);
    return after;
}

}  // namespace xinglin::triage
