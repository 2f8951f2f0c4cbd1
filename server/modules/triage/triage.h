// Triage (导诊): danger questions before anything else, and guidance. An emergency is shown at once and never queued.
// Owns what was answered (danger_screen), what was said and advised (assessment), and the calls for help after an answer about
// self-harm (crisis_call).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "modules/identity/identity.h"
#include "modules/triage/assessment/assessments.h"

namespace xinglin::worklist {
class Worklist;
}
namespace xinglin::directory {
class Directory;
}
namespace xinglin::jobs {
class Jobs;
}

namespace xinglin::triage {

using ScreenId = Id<struct ScreenTag>;
using CrisisCallId = Id<struct CrisisCallTag>;

inline constexpr Duration kScreenLife = 30min;   // M05: a session expires after 30 minutes.

// What was answered, as the app reports it. The server judges again: the app's verdict is not believed.
struct ScreenReport {
    std::string version;    // Of the questions that were shown.
    std::string language;   // zh, en
    Answers answers;
};

struct Screen {
    ScreenId id;
    Verdict verdict;
};

// What the doctor sees of it beside the complaint.
struct ScreenSummary {
    Disposition disposition;
    std::vector<std::string> signs;
    std::vector<std::string> unsure;
};

// Why somebody is to be called back (M05): after an answer about self-harm, or on the way to the emergency department (T2).
enum class CallKind : std::uint8_t { Crisis, Emergency };

inline constexpr Duration kCrisisWithin = 2min;      // M05: a human call.
inline constexpr Duration kEmergencyWithin = 10min;  // M05, T2: the clinician of the emergency seat.
constexpr Duration call_back_within(CallKind kind) { return kind == CallKind::Crisis ? kCrisisWithin : kEmergencyWithin; }

struct CrisisCall {
    CallKind kind = CallKind::Crisis;
    std::string phone;                       // To be called back on; kept sealed by identity.
    std::optional<TenantId> institution{};   // None: every institution's crisis seat is alarmed.
    std::optional<ScreenId> screen{};           // Where it came from, as
    std::optional<AssessmentId> assessment{};   // this.
};

class Triage final {
 public:
    Triage(worklist::Worklist& worklist, const directory::Directory& directory, identity::Contacts& contacts,
           const identity::Persons& persons)
        : worklist_(&worklist), directory_(&directory), contacts_(&contacts), assessments_(persons) {}

    Assessments& assessments() { return assessments_; }

    // Errors: triage.version_unknown, triage.answer_unknown.
    Result<Screen> record(db::Txn& txn, const Access& access, const ScreenReport& report, Moment& moment);

    // May this person put a question to a doctor on this screen? Binds the screen to him. Errors: triage.screen_unknown,
    // triage.screen_expired, triage.screen_incomplete, triage.for_oneself, consult.emergency.
    Result<ScreenSummary> check_may_open(db::Txn& txn, const Access& access, ScreenId screen, Moment& moment);

    // What was answered on the screen that a consultation was opened on, for a reader with a grant on `consult` of its person
    // ({{readable}}); nothing otherwise. Audit is the caller's.
    std::optional<ScreenSummary> summary(db::Txn& txn, const Access& access, ScreenId screen) const;

    // Alarms the crisis seats; a doctor there is to call back within `call_back_within`. A crisis rings at the desks too; an
    // emergency does when nobody has taken it in time, and at the seats again. Errors: triage.no_crisis_seat where nobody
    // could be alarmed, and those of a phone number that is none.
    Result<CrisisCallId> call_for_help(db::Txn& txn, const Access& access, const CrisisCall& call, Moment& moment);

    // The number to call back, for a crisis seat or a desk that has been alarmed; audited. Error: triage.call_unknown.
    Result<std::string> reveal_phone(db::Txn& txn, const Access& access, CrisisCallId call);

    // Wiring, before start: the timers of a call that nobody takes and of the next day's check.
    void join(jobs::Jobs& jobs);

 private:
    void ring(db::Txn& txn, TenantId tenant, CrisisCallId call, CallKind kind, Moment& moment);
    Result<void> ring_late(db::Txn& txn, TenantId tenant, CrisisCallId call, Moment& moment);
    worklist::Worklist* worklist_;
    const directory::Directory* directory_;
    identity::Contacts* contacts_;
    Assessments assessments_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::triage

namespace xinglin::wire {

template <>
constexpr auto names<triage::CallKind> =
    enum_names(entry{triage::CallKind::Crisis, "crisis"}, entry{triage::CallKind::Emergency, "emergency"});

}  // namespace xinglin::wire
