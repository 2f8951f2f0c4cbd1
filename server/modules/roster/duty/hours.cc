// How much a doctor works in a week, here and elsewhere, and whom that warns.
#include "modules/roster/duty/inside.h"
#include "modules/roster/roster_sql.h"

namespace xinglin::roster {
namespace {

constexpr LocalMinute kWeekElsewhereMost = 100 * 60;

Stretch within(const Stretch& part, const Stretch& week) {
    return {std::max(part.from, week.from), std::min(part.until, week.until)};
}

Stretch attended(const Shift& shift) {
    if (!shift.attended_at) return {};
    return {std::max(local_minute(*shift.attended_at), local_minute(shift.from)), local_minute(shift.until)};
}

}  // namespace

Hours Duty::hours(db::Txn& txn, TenantId tenant, PractitionerId doctor, LocalDay monday) const {
    const Stretch week{local_minute(monday), local_minute(monday) + kWeekMinutes};
    const auto warning = limits::hours_warning.in(floors_.limits.at(txn.now()), tenant);
    Hours hours{.monday = monday, .elsewhere = store::elsewhere_of(txn, tenant, doctor, monday),
                .warning = std::chrono::duration_cast<std::chrono::minutes>(warning).count()};
    for (const Shift& shift : store::of_doctor(txn, doctor, start_of(monday), start_of(monday) + kWeek)) {
        if (shift.tenant != tenant || !shift.is_work()) continue;
        const bool over = shift.state == ShiftState::Closed;
        const Stretch part = within(over ? attended(shift) : shift.stretch(), week);
        (over ? hours.worked : hours.planned) += std::max<LocalMinute>(0, part.length());
    }
    return hours;
}

Result<void> Duty::declare_elsewhere(db::Txn& txn, const Access& access, LocalDay monday, LocalMinute minutes, Moment& moment) {
    if (auto whole = is_monday(monday); !whole) return refuse(whole.error());
    if (minutes < 0 || minutes > kWeekElsewhereMost) return refuse(hours_range());
    txn.exec(sql::elsewhere_declare, access.tenant, access.practitioner, monday, minutes, moment.now);
    weigh_hours(txn, *this, access.tenant, access.practitioner, monday, moment);
    return {};
}

// To himself and to the desk, an item each; they tell by their detail which week and whose list.
void weigh_hours(db::Txn& txn, const Duty& duty, TenantId tenant, PractitionerId doctor, LocalDay monday, Moment& moment) {
    constexpr std::string_view kKind = "roster.hours_high";
    auto& worklist = duty.floors().worklist;
    const Hours hours = duty.hours(txn, tenant, doctor, monday);
    const std::int64_t his = 2LL * monday.days;
    if (hours.total() <= hours.warning) {
        for (const std::int64_t detail : {his, his + 1})
            worklist.close(txn, tenant, kKind, doctor.bytes, "lower", moment, detail);
        return;
    }
    tell_doctor(txn, duty.floors(), tenant, kKind, doctor.bytes, doctor, moment, his);
    worklist.open(txn, {.tenant = tenant, .kind = std::string(kKind), .subject = doctor.bytes, .detail = his + 1}, moment);
}

}  // namespace xinglin::roster
