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

}  // namespace

Result<Presence> Consults::set_presence(db::Txn& txn, const Access& access, Attendance wish, Moment& moment) {
    roster::Roster& roster = inside_->lower.roster;
    if (wish == Attendance::Online) roster.come(txn, access, moment);
    if (wish == Attendance::Away) roster.go(txn, access, moment);
    tell_presence(txn, inside_->lower, access.tenant, {access.practitioner, access.person});
    return presence_of(txn, inside_->lower, access.tenant, access.practitioner);
}

void Consults::join(events::Consumers& consumers) {
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
}

}  // namespace xinglin::consult
