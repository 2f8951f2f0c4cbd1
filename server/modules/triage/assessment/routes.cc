#include "modules/triage/assessment/routes.h"

#include "modules/triage/assessment/steps.h"
#include "modules/triage/assessment/wire.h"

namespace xinglin::triage {
namespace {

using http::Call;
using http::Created;
using http::NoBody;

constexpr Roles kAsker = Role::Anonymous | Role::Patient;

std::optional<CheckCard> check_card(const Assessment& one) {
    if (!one.check) return std::nullopt;
    return CheckCard{one.check->due_at, one.check->told_at.has_value(), one.check->how, one.check->how == CheckHow::Worse};
}

AssessmentCard card_of(const Assessment& one) {
    return {.id = one.id, .expires_at = one.expires_at(), .state = one.state, .turn = one.turn, .answered_at = one.answered_at,
            .card_at = one.card_at, .decision = one.decision, .check = check_card(one)};
}

AssessmentLine line_of(const Assessment& one) {
    return {.id = one.id, .started_at = one.started_at, .state = one.state, .disposition = one.turn.disposition,
            .complaint = one.turn.complaint, .decision = one.decision, .check = check_card(one)};
}

Result<AssessmentCard> card_or_refusal(const Result<Assessment>& one) {
    if (!one) return refuse(one.error());
    return card_of(*one);
}

// The engine runs before the transaction, on the pool for such work.
struct Answered {
    std::int64_t version = 0;   // That the answers were put to.
    Judged judged;
};

void add_asking(http::Routes& routes, Assessments& assessments) {
    routes.post<Asked, Created<AssessmentCard>>(
        "/triage/assessments",
        {.roles = kAsker, .summary = "Say what is wrong: how urgent, which department, why, and the next question",
         .body_max = limits::kBodyMost, .rate = http::RateClass::Danger},
        [](const Call<Asked>& call, http::Prepare& prepare) { return judged(call.body, prepare.now); },
        [&assessments](db::Txn& txn, const Access& access, const Call<Judged>& call,
                       Moment& moment) -> Result<Created<AssessmentCard>> {
            const Assessment begun = assessments.begin(txn, access, call.body, moment);
            return Created<AssessmentCard>{card_of(begun), "/triage/assessments/" + begun.id.text()};
        });
    routes.post<More, AssessmentCard>(
        "/triage/assessments/{id}/answers",
        {.roles = kAsker, .summary = "Answer, or set right what was understood", .patient_data = true, .key = "id",
         .body_max = limits::kBodyMost, .rate = http::RateClass::Danger},
        [&assessments](const Call<More>& call, http::Prepare& prepare) -> Result<Answered> {
            auto id = call.path_id<AssessmentId>("id");
            if (!id) return refuse(id.error());
            auto before = prepare.read([&](db::Txn& txn, const Access& access) {
                return assessments.open_for_answers(txn, access, *id, prepare.now);
            });
            if (!before) return refuse(before.error());
            auto asked = joined(std::move(before->asked), call.body);
            if (!asked) return refuse(asked.error());
            auto next = judged(std::move(*asked), prepare.now);
            if (!next) return refuse(next.error());
            return Answered{before->version, std::move(*next)};
        },
        [&assessments](db::Txn& txn, const Access& access, const Call<Answered>& call, Moment& moment) -> Result<AssessmentCard> {
            auto id = call.path_id<AssessmentId>("id");
            if (!id) return refuse(id.error());
            return card_or_refusal(assessments.answer(txn, access, *id, call.body.version, call.body.judged, moment));
        });
}

void add_deciding(http::Routes& routes, Assessments& assessments) {
    routes.post<DecisionBody, AssessmentCard>(
        "/triage/assessments/{id}/decision",
        {.roles = Role::Patient, .summary = "Decide: ask a doctor, stay at home, go there, or otherwise", .patient_data = true,
         .key = "id"},
        [&assessments](db::Txn& txn, const Access& access, const Call<DecisionBody>& call, Moment& moment) -> Result<AssessmentCard> {
            auto id = call.path_id<AssessmentId>("id");
            if (!id) return refuse(id.error());
            return card_or_refusal(assessments.decide(txn, access, *id, call.body.decision, moment));
        });
    routes.put<CheckBody, AssessmentCard>(
        "/triage/assessments/{id}/check",
        {.roles = Role::Patient, .summary = "Say how it is a day later", .patient_data = true, .key = "id"},
        [&assessments](db::Txn& txn, const Access& access, const Call<CheckBody>& call, Moment& moment) -> Result<AssessmentCard> {
            auto id = call.path_id<AssessmentId>("id");
            if (!id) return refuse(id.error());
            return card_or_refusal(assessments.report_check(txn, access, *id, call.body.how, moment));
        });
}

void add_reading(http::Routes& routes, Assessments& assessments) {
    routes.get<AssessmentCard>(
        "/triage/assessments/{id}", {.roles = kAsker, .summary = "One's own assessment, with what was said", .patient_data = true},
        [&assessments](db::Txn& txn, const Access& access, const Call<NoBody>& call, Moment&) -> Result<AssessmentCard> {
            auto id = call.path_id<AssessmentId>("id");
            if (!id) return refuse(id.error());
            auto found = assessments.find(txn, access, *id);
            if (!found) return refuse(found.error());
            audit::shown(txn, access, subject_of(*found, "triage.read"));
            AssessmentCard card = card_of(*found);
            card.asked = std::move(found->asked);
            return card;
        });
    routes.get<AssessmentLines>(
        "/triage/assessments", {.roles = Role::Patient, .summary = "One's own assessments, the newest first", .patient_data = true},
        [&assessments](db::Txn& txn, const Access& access, const Call<NoBody>&, Moment&) -> Result<AssessmentLines> {
            AssessmentLines lines;
            for (const Assessment& one : assessments.of_person(txn, access)) lines.assessments.push_back(line_of(one));
            audit::shown(txn, access, {.person = access.person, .category = "consult", .object_kind = "assessment", .what = "triage.listed"});
            return lines;
        });
}

}  // namespace

void add_assessment_routes(http::Routes& routes, Assessments& assessments) {
    add_asking(routes, assessments);
    add_deciding(routes, assessments);
    add_reading(routes, assessments);
}

}  // namespace xinglin::triage
