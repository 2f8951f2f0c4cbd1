// Guidance before the visit (导诊): assessments, from what a person says to how it ended. Owns the table assessment.
#pragma once

#include <span>

#include "modules/identity/identity.h"
#include "modules/triage/assessment/summary.h"

namespace xinglin::jobs {
class Jobs;
}

namespace xinglin::triage {

using AssessmentId = Id<struct AssessmentTag>;
using CaseId = Id<struct CaseTag>;   // The consultation that it led to, by the id that the floor above gave it.

// How it ended: a consultation's outcome, or what the person says the next day.
enum class CaseOutcome : std::uint8_t { Answered, Offline, Emergency, Silent, Better, Same, Worse };
enum class CheckHow : std::uint8_t { Better, Same, Worse };

struct OutcomeLink {
    CaseOutcome outcome = CaseOutcome::Answered;
    Disposition disposition = Disposition::DoctorSoon;   // As the doctor sees it: corrected, or not.
    std::string department{};                            // National code; empty where there was none.
    Instant at{};
};
struct SelfCareCheck {
    Instant due_at{};
    std::optional<Instant> told_at{};
    std::optional<CheckHow> how{};
    std::optional<Instant> at{};
};

struct Assessment {
    AssessmentId id;
    TenantId tenant{};
    std::optional<PersonId> person{};
    AssessmentState state = AssessmentState::Started;
    std::int64_t version = 1;
    Asked asked{};
    TurnCard turn{};
    AllInWords words{};
    Instant started_at{};
    Instant answered_at{};                     // When the last answer arrived,
    Instant card_at{};                         // and when its card was made.
    std::optional<Decision> decision{};
    std::optional<Instant> decided_at{};
    std::optional<CaseId> consult{};
    std::optional<DoctorsCorrection> correction{};
    PractitionerId corrected_by{};
    std::optional<OutcomeLink> outcome{};
    std::optional<SelfCareCheck> check{};

    Instant expires_at() const { return answered_at + limits::kAssessmentLife; }
};

// What a person said, with the engine's answer; made outside of any transaction.
struct Judged {
    Asked asked{};
    TurnCard turn{};
    AllInWords words{};
    Instant arrived{};
};
// Errors: those of check_asked.
Result<Judged> judged(Asked asked, Instant arrived);

// What the floors above may hear.
struct Corrected {
    static constexpr std::string_view type = "triage.corrected";
    static constexpr int v = 1;
    AssessmentId assessment;
    Disposition disposition = Disposition::DoctorSoon;
};
struct OutcomeLinked {
    static constexpr std::string_view type = "triage.outcome_linked";
    static constexpr int v = 1;
    AssessmentId assessment;
    CaseOutcome outcome = CaseOutcome::Answered;
};

// Alike in everything that the report asks.
struct Tally {
    std::string protocol;
    Disposition disposition = Disposition::DoctorSoon;
    std::vector<std::string> departments{};
    AssessmentState state = AssessmentState::Started;
    std::optional<Decision> decision{};
    std::optional<OutcomeLink> outcome{};
    bool corrected = false;
    std::int64_t cases = 0;
    Duration slowest_card{};
};

class Assessments final {
 public:
    explicit Assessments(const identity::Persons& persons) : persons_(&persons) {}

    Assessment begin(db::Txn& txn, const Access& access, Judged judged, Moment& moment);
    // One's own, or one that is nobody's yet. Error: triage.assessment_unknown.
    Result<Assessment> find(db::Txn& txn, const Access& access, AssessmentId id) const;
    std::vector<Assessment> of_person(db::Txn& txn, const Access& access) const;

    // What may still be answered. Errors: as find, triage.assessment_expired, triage.assessment_closed.
    Result<Assessment> open_for_answers(db::Txn& txn, const Access& access, AssessmentId id, Instant now) const;
    // The answers with the engine's next turn, made from `version`. Errors: as above, triage.changed_meanwhile.
    Result<Assessment> answer(db::Txn& txn, const Access& access, AssessmentId id, std::int64_t version, Judged judged,
                              Moment& moment);
    // Binds it to the person; who stays at home is asked the next day. Repeating it is no error. Errors: as open_for_answers.
    Result<Assessment> decide(db::Txn& txn, const Access& access, AssessmentId id, Decision decision, Moment& moment);
    // How it is a day later. Errors: as find, triage.no_check.
    Result<Assessment> report_check(db::Txn& txn, const Access& access, AssessmentId id, CheckHow how, Moment& moment);

    // A consultation is being opened on it: binds it to person, institution and consultation. Errors: triage.assessment_unknown,
    // triage.assessment_expired, triage.assessment_closed, consult.emergency where emergency_now or worse is confirmed; what
    // was read in the text alone refuses nothing.
    Result<void> open_case(db::Txn& txn, const Access& access, AssessmentId id, TenantId tenant, CaseId consult, Moment& moment);
    // For a reader with a grant on `consult` of its person ({{readable}}); nothing otherwise. Audit is the caller's.
    std::optional<TriageSummary> summary(db::Txn& txn, const Access& access, AssessmentId id) const;
    // The doctor who has the consultation; that he has it is the caller's to know. False where that was his word already.
    // Errors: triage.assessment_unknown, triage.assessment_closed, triage.department_unknown.
    Result<bool> correct(db::Txn& txn, const Access& access, AssessmentId id, const DoctorsWord& word, Moment& moment);
    // The note is signed: how it ended, in which department. Nothing after 30 days.
    void link(db::Txn& txn, const Access& system, AssessmentId id, CaseOutcome outcome, std::string_view department,
              Moment& moment);

    // Wiring, before start: the timer of the next day's check.
    void join(jobs::Jobs& jobs);

 private:
    Result<void> ask_how_it_is(db::Txn& txn, const Access& system, AssessmentId id, Moment& moment) const;
    const identity::Persons* persons_;
};

// Everybody's, for the report.
std::vector<Tally> tallies(db::Txn& txn, const Access& system);

// The next day at this hour, where that is by day.
Instant check_at(Instant decided);

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr auto names<triage::CaseOutcome> = enum_names(
    entry{triage::CaseOutcome::Answered, "answered"}, entry{triage::CaseOutcome::Offline, "offline"},
    entry{triage::CaseOutcome::Emergency, "emergency"}, entry{triage::CaseOutcome::Silent, "silent"},
    entry{triage::CaseOutcome::Better, "better"}, entry{triage::CaseOutcome::Same, "same"}, entry{triage::CaseOutcome::Worse, "worse"});
template <>
constexpr auto names<triage::CheckHow> = enum_names(
    entry{triage::CheckHow::Better, "better"}, entry{triage::CheckHow::Same, "same"}, entry{triage::CheckHow::Worse, "worse"});
template <>
constexpr auto fields<triage::Corrected> =
    members(field<"assessment">(&triage::Corrected::assessment), field<"disposition">(&triage::Corrected::disposition));
template <>
constexpr auto fields<triage::OutcomeLinked> =
    members(field<"assessment">(&triage::OutcomeLinked::assessment), field<"outcome">(&triage::OutcomeLinked::outcome));

}  // namespace xinglin::wire
