// What the person decides, and how it is the next day.
#include <algorithm>

#include "modules/triage/assessment/assessments.h"
#include "modules/triage/assessment/steps.h"
#include "modules/triage/refusals.h"
#include "platform/jobs/jobs.h"

namespace xinglin::triage {
namespace {

const jobs::Kind kSelfCareCheck{"triage.self_care_check"};

CaseOutcome outcome_of(CheckHow how) {
    switch (how) {
    case CheckHow::Better: return CaseOutcome::Better;
    case CheckHow::Same: return CaseOutcome::Same;
    case CheckHow::Worse: return CaseOutcome::Worse;
    }
    return CaseOutcome::Same;
}

void plan_check(db::Txn& txn, Assessment& assessment, Instant now) {
    assessment.check.reset();
    if (assessment.decision != Decision::SelfCare) return;
    assessment.check = SelfCareCheck{.due_at = check_at(now)};
    jobs::at(txn, kSelfCareCheck, {.subject = assessment.id.bytes}, assessment.check->due_at);
}

}  // namespace

Instant check_at(Instant decided) {
    const Instant next = decided + limits::kCheckAfter;
    const Instant day = start_of(local_day(next));
    return std::clamp(next, day + limits::kCheckFrom, day + limits::kCheckUntil);
}

Result<Assessment> Assessments::decide(db::Txn& txn, const Access& access, AssessmentId id, Decision decision, Moment& moment) {
    auto before = open_for_answers(txn, access, id, moment.now);
    if (!before) return before;
    if (before->decision == decision && before->person == access.person) return before;   // A retried request, already served.
    Assessment after = *before;
    after.person = access.person;
    after.decision = decision;
    after.decided_at = moment.now;
    after.state = decided(after.turn.disposition, decision);
    plan_check(txn, after, moment.now);
    if (!step(txn, access, *before, after, "decided")) return refuse(changed_meanwhile());
    return after;
}

// It is asked for as long as the person has not said it, and nobody has been asked instead.
Result<void> Assessments::ask_how_it_is(db::Txn& txn, const Access& system, AssessmentId id, Moment& moment) const {
    auto before = find_for_timer(txn, system, id);
    if (!before || !before->check || before->check->due_at > moment.now || is_linked(before->state)) return {};
    Assessment after = *before;
    after.check->told_at = moment.now;
    check(step(txn, system, *before, after, "check_asked"), "nobody else writes in this transaction");
    const identity::Message message{.template_code = "notify.self_care_check", .useful_for = limits::kCheckIsNews};
    persons_->tell(txn, *after.person, message, moment);
    return {};
}

Result<Assessment> Assessments::report_check(db::Txn& txn, const Access& access, AssessmentId id, CheckHow how, Moment& moment) {
    auto before = find(txn, access, id);
    if (!before) return before;
    const bool late = before->started_at + limits::kLinkedWithin <= moment.now;
    if (!before->check || before->consult || late) return refuse(no_check());
    if (before->check->how == how) return before;   // A retried request, already served.
    Assessment after = *before;
    after.check->how = how;
    after.check->at = moment.now;
    after.state = AssessmentState::OutcomeLinked;
    after.outcome = OutcomeLink{outcome_of(how), after.turn.disposition, "", moment.now};
    if (!step(txn, access, *before, after, "reported")) return refuse(changed_meanwhile());
    events::emit(txn, after.tenant, OutcomeLinked{after.id, after.outcome->outcome});
    return after;
}

void Assessments::join(jobs::Jobs& jobs) {
    jobs.on(kSelfCareCheck, [this](db::Txn& txn, const jobs::Due& due, Moment& moment) {
        return ask_how_it_is(txn, due.access, AssessmentId{due.key.subject}, moment);
    });
}

}  // namespace xinglin::triage
