// Doctors who come and go, as the roster tells it.
#include "modules/consult/inside.h"
#include "modules/consult/store.h"
#include "modules/consult/timers.h"
#include "modules/consult/views/tell.h"
#include "modules/roster/roster.h"
#include "platform/events/events.h"

namespace xinglin::consult {
namespace {

constexpr std::int64_t kInHandMax = 100;

// What he has not answered yet goes to others; a talk that has begun waits for him its half hour.
Result<void> hand_on(db::Txn& txn, const Consults::Inside& inside, const roster::WentAway& gone, Moment& moment) {
    const Access system = Access::system("consult.hand_on", gone.tenant);
    if (inside.lower.roster.lease_of(txn, gone.tenant, gone.practitioner)) return {};   // He is back already.
    for (Visit& visit : unanswered_of(txn, system, gone.practitioner, kInHandMax)) {
        pass_over(txn, visit, moment.now);
        inside.moves.step(txn, system, visit, Event::DoctorAway, {}, moment);
    }
    return {};
}

// He may not see patients here any more: off duty, and whom he had in hand goes to others, also in the middle of a talk.
Result<void> give_to_others(db::Txn& txn, const Consults::Inside& inside, const directory::PracticeEnded& ended, Moment& moment) {
    Access system = Access::system("consult.practice_ended", ended.tenant);
    system.practitioner = ended.practitioner;
    inside.lower.roster.go(txn, system, moment);
    for (Visit& visit : unanswered_of(txn, system, ended.practitioner, kInHandMax)) {
        pass_over(txn, visit, moment.now);
        inside.moves.step(txn, system, visit, Event::DoctorAway, {}, moment);
    }
    for (Visit& visit : talks_of(txn, system, ended.practitioner, kInHandMax)) {
        note_in_talk(txn, inside, visit, "consult.notice_handed_over", moment);
        pass_over(txn, visit, moment.now);
        inside.moves.step(txn, system, visit, Event::HandOver, {}, moment);
    }
    return {};
}

}  // namespace

Result<Presence> Consults::set_presence(db::Txn& txn, const Access& access, Attendance wish, Moment& moment) {
    roster::Roster& roster = inside_->lower.roster;
    const directory::Practice practice{.tenant = access.tenant, .practitioner = access.practitioner, .department_code = {}};
    if (wish == Attendance::Online) {
        if (auto fit = inside_->lower.directory.check_practice(txn, practice, moment.now); !fit) return refuse(fit.error());
    }
    if (wish == Attendance::Online) roster.come(txn, access, moment);
    if (wish == Attendance::Away) roster.go(txn, access, moment);
    tell_presence(txn, inside_->lower, access.tenant, {access.practitioner, access.person});
    return presence_of(txn, inside_->lower, access.tenant, access.practitioner);
}

void Consults::join(events::Consumers& consumers) {
    consumers.on<Opened>("consult.arrivals", [this](db::Txn& txn, const Opened& opened, Moment& moment) -> Result<void> {
        inside_->lower.roster.arrived(txn, opened.fact, moment.now);   // What the roster's forecast is made of.
        return {};
    });
    consumers.on<roster::CameOnDuty>("consult.duty",
                                     [](db::Txn& txn, const roster::CameOnDuty& came, Moment& moment) -> Result<void> {
                                         seek_patient(txn, came.tenant, came.practitioner, moment.now);
                                         return {};
                                     });
    consumers.on<roster::WentAway>("consult.duty",
                                   [this](db::Txn& txn, const roster::WentAway& gone, Moment& moment) -> Result<void> {
                                       tell_left(txn, inside_->lower, gone.tenant, gone.practitioner);
                                       return hand_on(txn, *inside_, gone, moment);
                                   });
    consumers.on<directory::PracticeEnded>(
        "consult.duty", [this](db::Txn& txn, const directory::PracticeEnded& ended, Moment& moment) -> Result<void> {
            return give_to_others(txn, *inside_, ended, moment);
        });
}

}  // namespace xinglin::consult
