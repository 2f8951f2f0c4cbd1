// One timer for each published shift carries it to its end, and calls standbys while its doctor is not there.
//   -24 h locked   0 begun   +5 min nobody: the desk is alarmed, a standby is called   +10 min: the next one ...   end: closed
#include <algorithm>

#include "modules/roster/duty/inside.h"
#include "modules/roster/duty/lifecycle.h"
#include "modules/roster/duty/swap_clock.h"
#include "modules/roster/roster_sql.h"
#include "platform/jobs/jobs.h"

namespace xinglin::roster {
namespace {

const jobs::Kind kShift{"roster.shift"};
constexpr std::string_view kBegun = "roster.shift_begun";           // To its doctor: it has begun without you.
constexpr std::string_view kCalled = "roster.standby_called";       // To a standby, who is needed now.
constexpr std::string_view kWaits = "roster.patient_waits";         // To whoever is on shift: a patient waits, nobody is online.
constexpr std::string_view kNoShow = "roster.no_show";              // To the desk.
constexpr std::string_view kNoStandby = "roster.no_standby";        // To the desk: there is nobody left to call.

bool covers(const Shift& shift, Instant now) {
    const bool told = shift.state != ShiftState::Draft && shift.state != ShiftState::Withdrawn;
    return told && shift.from <= now && now < shift.until;
}

// One look at one shift.
class Look {
 public:
    Look(db::Txn& txn, const Duty& duty, Moment& moment) : txn_(txn), duty_(duty), floors_(duty.floors()), moment_(moment) {}

    Result<void> at(Shift shift) {
        while (true) {
            const auto event = due_event(shift);
            if (!event) return {};
            if (moment_.now < event->second) {
                watch(txn_, shift, event->second);
                return {};
            }
            const ShiftState to = *next(shift.state, event->first);
            if (!store::move(txn_, shift, to)) return refuse(changed_meanwhile());
            shift.state = to;
            ++shift.version;
            if (to == ShiftState::InProgress) begin(shift);
            if (to == ShiftState::Closed) end(shift);
            if (to == ShiftState::InProgress && stay(shift)) return {};
        }
    }
    // In progress: whether somebody is there. True when it has set its next look.
    bool stay(Shift& shift) {
        if (moment_.now >= shift.until) return false;
        watch(txn_, shift, std::min(shift.until, shift.kind == ShiftKind::Duty ? attend(shift) : shift.until));
        return true;
    }

 private:
    using Next = std::optional<std::pair<ShiftEvent, Instant>>;
    Next due_event(const Shift& shift) const {
        const Duration ahead = limits::lock_ahead.in(floors_.limits.at(moment_.now), shift.tenant);
        switch (shift.state) {
        case ShiftState::Published: return Next({ShiftEvent::Lock, shift.from - ahead});
        case ShiftState::Locked: return Next({ShiftEvent::Begin, shift.from});
        case ShiftState::InProgress: return Next({ShiftEvent::End, shift.until});
        case ShiftState::Draft:
        case ShiftState::Closed:
        case ShiftState::Withdrawn: return std::nullopt;
        }
        return std::nullopt;
    }

    void begin(Shift& shift) {
        if (shift.kind == ShiftKind::Standby) return;
        if (is_online(shift)) return is_there(shift);
        tell_doctor(txn_, floors_, shift.tenant, kBegun, shift.id.bytes, shift.practitioner, moment_);
    }

    void end(const Shift& shift) {
        for (const auto kind : {kBegun, kCalled, kWaits, kNoShow, kNoStandby}) {
            floors_.worklist.close(txn_, shift.tenant, kind, shift.id.bytes, "over", moment_);
        }
        if (shift.is_work()) weigh_hours(txn_, duty_, shift.tenant, shift.practitioner, monday_with(shift.from), moment_);
    }

    bool is_online(const Shift& shift) const {
        return floors_.roster.lease_of(txn_, shift.tenant, shift.practitioner).has_value();
    }

    void is_there(Shift& shift) {
        txn_.exec(sql::shift_attend, shift.tenant, shift.id, moment_.now);
        shift.attended_at = moment_.now;
    }

    // When to look again.
    Instant attend(Shift& shift) {
        if (!shift.attended_at && is_online(shift)) is_there(shift);
        if (shift.attended_at) return shift.until;
        const auto view = floors_.limits.at(moment_.now);
        const Instant first = shift.from + limits::standby_after.in(view, shift.tenant);
        if (moment_.now < first) return first;
        if (!shift.no_show_at) miss(shift);
        return call_next(shift, limits::next_standby_after.in(view, shift.tenant));
    }

    void miss(Shift& shift) {
        txn_.exec(sql::shift_missed, shift.tenant, shift.id, moment_.now);
        shift.no_show_at = moment_.now;
        alarm_desk(kNoShow, shift);
    }

    void alarm_desk(std::string_view kind, const Shift& shift) {
        floors_.worklist.open(txn_,
                              {.tenant = shift.tenant, .kind = std::string(kind), .subject = shift.id.bytes,
                               .urgency = worklist::Urgency::Alarm},
                              moment_);
    }

    Instant call_next(const Shift& shift, Duration patience) {
        txn_.lock("roster.standby/" + shift.department.text());
        std::optional<Instant> last;
        std::optional<Shift> free;
        for (const Shift& one :
             store::of_department(txn_, shift.tenant, shift.department, moment_.now, moment_.now + Duration{1})) {
            if (one.kind != ShiftKind::Standby || !covers(one, moment_.now) || one.practitioner == shift.practitioner) continue;
            if (one.called_for == shift.id) {
                if (one.attended_at) return shift.until;   // Somebody stands in.
                last = std::max(last, one.called_at);
            }
            if (!one.called_at && !free) free = one;
        }
        if (last && moment_.now < *last + patience) return *last + patience;
        if (!free) {
            alarm_desk(kNoStandby, shift);
            return shift.until;
        }
        call(*free, shift);
        return moment_.now + patience;
    }

    void call(Shift& standby, const Shift& missed) {
        txn_.exec(sql::shift_call, standby.tenant, standby.id, moment_.now, missed.id);
        if (is_online(standby)) is_there(standby);
        floors_.worklist.open(txn_,
                              {.tenant = standby.tenant, .kind = std::string(kCalled), .subject = standby.id.bytes,
                               .audience = {worklist::AudienceKind::Practitioner, standby.practitioner.bytes},
                               .urgency = worklist::Urgency::Alarm},
                              moment_);
    }

    db::Txn& txn_;
    const Duty& duty_;
    const Duty::Floors& floors_;
    Moment& moment_;
};

}  // namespace

void watch(db::Txn& txn, const Shift& shift, Instant due) {
    jobs::at(txn, kShift, {.tenant = shift.tenant, .subject = shift.id.bytes}, due);
}

void forget(db::Txn& txn, const Shift& shift) { jobs::cancel(txn, kShift, shift.id.bytes); }

void Duty::came(db::Txn& txn, const Access& access, Moment& moment) {
    for (const Shift& shift : store::of_doctor(txn, access.practitioner, moment.now, moment.now + Duration{1})) {
        if (shift.tenant != access.tenant || !covers(shift, moment.now) || !shift.is_work()) continue;
        if (!shift.attended_at) txn.exec(sql::shift_attend, shift.tenant, shift.id, moment.now);
        for (const auto kind : {kBegun, kCalled, kWaits, kNoShow}) {
            floors_.worklist.close(txn, shift.tenant, kind, shift.id.bytes, "came", moment);
        }
        if (!shift.called_for) continue;
        for (const auto kind : {kNoShow, kNoStandby}) {
            floors_.worklist.close(txn, shift.tenant, kind, shift.called_for->bytes, "standby", moment);
        }
    }
}

void Duty::ask(db::Txn& txn, TenantId tenant, DepartmentId department, Moment& moment) {
    const Duration again = limits::ask_again.in(floors_.limits.at(moment.now), tenant);
    for (const Shift& shift : store::of_department(txn, tenant, department, moment.now, moment.now + Duration{1})) {
        if (!covers(shift, moment.now) || !shift.is_work()) continue;
        if (shift.asked_at && moment.now < *shift.asked_at + again) continue;
        if (floors_.roster.lease_of(txn, tenant, shift.practitioner)) continue;
        txn.exec(sql::shift_asked, tenant, shift.id, moment.now);
        tell_doctor(txn, floors_, tenant, kWaits, shift.id.bytes, shift.practitioner, moment);
    }
}

void Duty::arrived(db::Txn& txn, DepartmentId department, Instant at) {
    const auto found = floors_.directory.department(txn, department);
    if (!found) return;
    txn.exec(sql::arrival_count, found->tenant, department, at.micros / (30LL * 60 * 1'000'000));
}

std::vector<Shift> Duty::shifts_of(db::Txn& txn, const Access& access, Instant from, Instant until) const {
    auto shifts = store::of_doctor(txn, access.practitioner, from, until);
    std::erase_if(shifts, [&](const Shift& one) { return one.tenant != access.tenant || one.state == ShiftState::Draft; });
    return shifts;
}

void Duty::join(jobs::Jobs& jobs) {
    join_swaps(jobs, floors_);
    jobs.on(kShift, [this](db::Txn& txn, const jobs::Due& due, Moment& moment) -> Result<void> {
        auto shift = store::find(txn, due.key.tenant, ShiftId{due.key.subject});
        if (!shift) return {};
        Look look(txn, *this, moment);
        if (shift->state == ShiftState::InProgress && look.stay(*shift)) return {};
        return look.at(*shift);
    });
}

}  // namespace xinglin::roster
