#include "modules/roster/duty/inside.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "modules/roster/names.h"
#include "modules/roster/need/forecast.h"
#include "modules/roster/roster_sql.h"

namespace xinglin::roster {
namespace {

constexpr std::array<std::string_view, 6> kMandatory{"02", "03", "05", "07", "13", "20"};
constexpr Duration kHistory = 8 * kWeek;   // What a forecast looks at.
constexpr int kWeeksBefore = 5;            // Four are averaged; a month may begin in the fifth.
constexpr double kHalfHoursOfAnHour = 2;

std::vector<Arrivals> arrivals_of(db::Txn& txn, const directory::Department& department) {
    std::vector<Arrivals> history;
    const std::int64_t since = half_hour_of(txn.now() - kHistory);
    for (const auto& row : txn.query(sql::arrivals_since, department.tenant, department.id, since)) {
        history.push_back({row.integer(0), row.integer(1)});
    }
    return history;
}

}  // namespace

bool is_mandatory(std::string_view code) { return std::ranges::find(kMandatory, code.substr(0, 2)) != kMandatory.end(); }

LocalDay monday_with(Instant instant) { return calendar::monday_of(local_day(instant)); }

Result<directory::Department> department_of(db::Txn& txn, const Duty::Floors& floors, const Access& access,
                                            DepartmentId department) {
    auto found = floors.directory.department(txn, department);
    if (!found || found->tenant != access.tenant) return refuse(department_unknown());
    return std::move(*found);
}

Result<void> is_monday(LocalDay day) {
    if (calendar::weekday_of(day) != 0) return refuse(not_a_monday());
    return {};
}

Result<Asked> asked_of(db::Txn& txn, const Duty::Floors& floors, const directory::Department& department, LocalDay monday) {
    const policy::View view = floors.limits.at(txn.now());
    const TenantId tenant = department.tenant;
    const auto forecast = Forecast::from(arrivals_of(txn, department), local_day(txn.now()), floors.calendar);
    if (!forecast) return refuse(forecast.error());
    Asked asked{.mandatory = is_mandatory(department.code) && limits::round_the_clock.in(view, tenant),
                .forecast = forecast->knows_anything()};
    asked.claim.centres = asked.mandatory ? static_cast<std::int32_t>(limits::centres_min.in(view, tenant)) : 1;
    const std::int64_t least = asked.mandatory ? limits::seats_min.in(view, tenant, department.code) : 0;
    Traffic traffic{.handling = limits::handling.in(view, tenant, department.code), .concurrency = cap.in(view, tenant)};
    for (int day = 0; day < 7; ++day) {
        const auto curve = forecast->day(monday + day);
        if (!curve) return refuse(curve.error());
        for (int slot = 0; slot < kHalfHours; ++slot) {
            traffic.arrivals_per_hour = (*curve)[static_cast<std::size_t>(slot)] * kHalfHoursOfAnHour;
            const auto need = std::max(least, servers_needed(traffic, limits::promise_of(view, tenant)));
            asked.claim.need[static_cast<std::size_t>(day * kHalfHours + slot)] = static_cast<std::int32_t>(need);
        }
    }
    return asked;
}

std::uint32_t Centres::of(SiteId site) {
    const auto named = names_.find(site);
    const std::string name = named == names_.end() ? site.text() : named->second;
    return numbers_.emplace(name, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

std::vector<OnShift> on_shift(std::span<const Shift> shifts, Centres& centres) {
    std::vector<OnShift> there;
    for (const Shift& shift : shifts) {
        const bool missing = shift.no_show_at && !shift.attended_at;
        if (shift.is_work() && !missing) there.push_back({0, centres.of(shift.site), shift.stretch()});
    }
    return there;
}

std::vector<Shift> shifts_around(db::Txn& txn, PractitionerId doctor, LocalDay monday) {
    return store::of_doctor(txn, doctor, start_of(monday) - kWeeksBefore * kWeek, start_of(monday) + 2 * kWeek);
}

std::vector<Stretch> work_of(std::span<const Shift> shifts) {
    std::vector<Stretch> work;
    for (const Shift& shift : shifts) {
        if (shift.is_work()) work.push_back(shift.stretch());
    }
    std::ranges::sort(work);
    return work;
}

std::optional<Breach> broken_by(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, const Exchange& exchange) {
    const Limits limits = limits::of(floors.limits.at(txn.now()), tenant);
    const Restrictions restrictions = store::restrictions_of(txn, tenant, exchange.doctor);
    const Stretch judged{local_minute(exchange.monday), local_minute(exchange.monday) + 2 * kWeekMinutes};
    std::vector<Shift> shifts = shifts_around(txn, exchange.doctor, exchange.monday);
    const auto before = breaches(work_of(shifts), restrictions, limits, judged);
    std::erase_if(shifts, [&](const Shift& one) { return std::ranges::find(exchange.gives, one.id) != exchange.gives.end(); });
    std::vector<Stretch> work = work_of(shifts);
    work.insert(work.end(), exchange.takes.begin(), exchange.takes.end());
    std::ranges::sort(work);
    for (const Breach& one : breaches(work, restrictions, limits, judged)) {
        if (std::ranges::find(before, one) == before.end()) return one;
    }
    return std::nullopt;
}

Error breaks(const Breach& breach, PractitionerId doctor) {
    const std::string code = "roster.breaks_" + std::string(wire::name_of(breach.rule));   // One with its own law for each rule.
    return {ErrorKind::Unprocessable, code, {}, "/practitioners/" + doctor.text()};
}

void tell_doctor(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, std::string_view kind, const IdBytes& subject,
                 PractitionerId doctor, Moment& moment, std::int64_t detail) {
    floors.worklist.open(txn,
                         {.tenant = tenant,
                          .kind = std::string(kind),
                          .subject = subject,
                          .audience = {worklist::AudienceKind::Practitioner, doctor.bytes},
                          .urgency = worklist::Urgency::Soon,
                          .detail = detail},
                         moment);
}

}  // namespace xinglin::roster
