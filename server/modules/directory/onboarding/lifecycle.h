// How a doctor joins an institution (医生入驻, M03). Pure: no clock, no I/O; callers load, ask, then store.
//
//   Applied --submit--> DocsSubmitted --check--> AutoChecked --first--> L1Reviewed --second--> L2Approved --file--> Filing
//                          ^    |                    |                      |                    |  ^                  |
//                          |    +--check failed--> DocsRejected <--sent back-+--------------------+  +-registry refuses-+
//                          +--------submit-------------+                                                               | shown
//   Active <--95% of 50 cases-- Probation <--exam, 80%-- Signed <--signs, 7 days----------------------------------- Filed
//      |  ^                       |    ^
//      v  +------reinstate--------v----+
//    Suspended --> Terminated                      Lapsed: withdrawn, or a clock has run out on the doctor
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/id.h"
#include "platform/wire/describe.h"

namespace xinglin::directory {

enum class Stage : std::uint8_t {
    Applied, DocsSubmitted, DocsRejected, AutoChecked, L1Reviewed, L2Approved, Filing, Filed, Signed, Probation, Active,
    Suspended, Terminated, Lapsed
};
enum class Step : std::uint8_t {
    Submit,
    CheckPassed,      // Form, law and the national registry agree.
    CheckFailed,
    FirstApprove,
    SecondApprove,    // By somebody else.
    SendBack,
    File,             // 多机构备案 has been asked for.
    FilingRefused,
    FilingShown,      // The registry shows it.
    Sign,             // The contract.
    PassExam,
    PassProbation,
    FailProbation,
    Suspend,
    Reinstate,
    Terminate,
    Withdraw,
    Lapse,            // Time ran out on the doctor.
};

inline constexpr std::array kStages{Stage::Applied,    Stage::DocsSubmitted, Stage::DocsRejected, Stage::AutoChecked, Stage::L1Reviewed,
                                    Stage::L2Approved, Stage::Filing,        Stage::Filed,        Stage::Signed,      Stage::Probation,
                                    Stage::Active,     Stage::Suspended,     Stage::Terminated,   Stage::Lapsed};
inline constexpr std::array kSteps{Step::Submit,   Step::CheckPassed,   Step::CheckFailed, Step::FirstApprove, Step::SecondApprove,
                                   Step::SendBack, Step::File,          Step::FilingRefused, Step::FilingShown, Step::Sign,
                                   Step::PassExam, Step::PassProbation, Step::FailProbation, Step::Suspend, Step::Reinstate,
                                   Step::Terminate, Step::Withdraw,     Step::Lapse};

// Whether his first fifty cases are behind him: a suspension interrupts them and does not make good for them.
enum class Proven : std::uint8_t { NotYet, Proven };

// Every lawful move is here, and nothing else is.
constexpr std::optional<Stage> next(Stage from, Step step, Proven proven = Proven::NotYet) {
    switch (from) {
    case Stage::Applied:
        if (step == Step::Submit) return Stage::DocsSubmitted;
        if (step == Step::Withdraw || step == Step::Lapse) return Stage::Lapsed;
        return std::nullopt;
    case Stage::DocsSubmitted:
        if (step == Step::CheckPassed) return Stage::AutoChecked;
        if (step == Step::CheckFailed) return Stage::DocsRejected;
        if (step == Step::Withdraw) return Stage::Lapsed;
        return std::nullopt;
    case Stage::DocsRejected:
        if (step == Step::Submit) return Stage::DocsSubmitted;
        if (step == Step::Withdraw || step == Step::Lapse) return Stage::Lapsed;
        return std::nullopt;
    case Stage::AutoChecked:
        if (step == Step::FirstApprove) return Stage::L1Reviewed;
        if (step == Step::SendBack) return Stage::DocsRejected;
        if (step == Step::Withdraw) return Stage::Lapsed;
        return std::nullopt;
    case Stage::L1Reviewed:
        if (step == Step::SecondApprove) return Stage::L2Approved;
        if (step == Step::SendBack) return Stage::DocsRejected;
        if (step == Step::Withdraw) return Stage::Lapsed;
        return std::nullopt;
    case Stage::L2Approved:
        if (step == Step::File) return Stage::Filing;
        if (step == Step::SendBack) return Stage::DocsRejected;
        if (step == Step::Withdraw) return Stage::Lapsed;
        return std::nullopt;
    case Stage::Filing:
        if (step == Step::FilingShown) return Stage::Filed;
        if (step == Step::FilingRefused) return Stage::L2Approved;
        if (step == Step::Withdraw) return Stage::Lapsed;
        return std::nullopt;
    case Stage::Filed:
        if (step == Step::Sign) return Stage::Signed;
        if (step == Step::Withdraw || step == Step::Lapse) return Stage::Lapsed;
        return std::nullopt;
    case Stage::Signed:
        if (step == Step::PassExam) return Stage::Probation;
        if (step == Step::Withdraw || step == Step::Lapse) return Stage::Lapsed;
        return std::nullopt;
    case Stage::Probation:
        if (step == Step::PassProbation) return Stage::Active;
        if (step == Step::FailProbation || step == Step::Suspend) return Stage::Suspended;
        return std::nullopt;
    case Stage::Active:
        if (step == Step::Suspend) return Stage::Suspended;
        return std::nullopt;
    case Stage::Suspended:
        if (step == Step::Reinstate) return proven == Proven::Proven ? Stage::Active : Stage::Probation;
        if (step == Step::Terminate) return Stage::Terminated;
        return std::nullopt;
    case Stage::Terminated: return std::nullopt;
    case Stage::Lapsed: return std::nullopt;
    }
    return std::nullopt;
}

constexpr bool is_over(Stage stage) { return stage == Stage::Terminated || stage == Stage::Lapsed; }
// He may see patients, if his papers hold at that very moment.
constexpr bool may_practise(Stage stage) { return stage == Stage::Probation || stage == Stage::Active; }
constexpr bool may_edit_papers(Stage stage) { return stage == Stage::Applied || stage == Stage::DocsRejected; }

// What happens when nobody moves.
enum class Runs : std::uint8_t { Not, Lapses, Reminds };   // Lapses: the application is over. Reminds: the desk is told.
constexpr Runs clock_of(Stage stage) {
    switch (stage) {
    case Stage::Applied:
    case Stage::DocsRejected:
    case Stage::Filed:
    case Stage::Signed: return Runs::Lapses;
    case Stage::DocsSubmitted:
    case Stage::AutoChecked:
    case Stage::L1Reviewed:
    case Stage::L2Approved:
    case Stage::Filing:
    case Stage::Suspended: return Runs::Reminds;
    case Stage::Probation:
    case Stage::Active:
    case Stage::Terminated:
    case Stage::Lapsed: return Runs::Not;
    }
    return Runs::Not;
}

// Four eyes: the second approver is not the first, and neither is the doctor himself.
constexpr bool may_review(PersonId reviewer, PersonId applicant) { return reviewer != applicant; }
constexpr bool may_review_second(PersonId reviewer, PersonId first, PersonId applicant) {
    return may_review(reviewer, applicant) && reviewer != first;
}

// The first cases are all looked at; decided as soon as what is left cannot change it.
struct Sampled {
    std::int64_t judged = 0;
    std::int64_t passed = 0;
};
constexpr std::optional<Step> verdict(Sampled so_far, std::int64_t cases, std::int64_t percent) {
    const std::int64_t failed = so_far.judged - so_far.passed;
    if (failed * 100 > cases * (100 - percent)) return Step::FailProbation;
    if (so_far.judged >= cases) return Step::PassProbation;
    return std::nullopt;
}

static_assert(next(Stage::L1Reviewed, Step::FirstApprove) == std::nullopt, "the first approval does not count twice");
static_assert(!next(Stage::AutoChecked, Step::SecondApprove), "nobody is the second before there is a first");
static_assert(!next(Stage::Suspended, Step::PassProbation), "nobody becomes active while he is suspended");
static_assert(!next(Stage::Filed, Step::PassExam), "no examination before the contract");

}  // namespace xinglin::directory

namespace xinglin::wire {

template <>
inline constexpr std::string_view type_name<directory::Stage> = "OnboardingStage";
template <>
inline constexpr auto names<directory::Stage> = enum_names(
    entry{directory::Stage::Applied, "applied"}, entry{directory::Stage::DocsSubmitted, "docs_submitted"},
    entry{directory::Stage::DocsRejected, "docs_rejected"}, entry{directory::Stage::AutoChecked, "auto_checked"},
    entry{directory::Stage::L1Reviewed, "l1_reviewed"}, entry{directory::Stage::L2Approved, "l2_approved"},
    entry{directory::Stage::Filing, "filing"}, entry{directory::Stage::Filed, "filed"}, entry{directory::Stage::Signed, "signed"},
    entry{directory::Stage::Probation, "probation"}, entry{directory::Stage::Active, "active"},
    entry{directory::Stage::Suspended, "suspended"}, entry{directory::Stage::Terminated, "terminated"},
    entry{directory::Stage::Lapsed, "lapsed"});

}  // namespace xinglin::wire
