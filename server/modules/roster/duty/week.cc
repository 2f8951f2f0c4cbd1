// What a week looks like: its shifts, its need, its holes and whoever would work unlawfully.
#include <algorithm>
#include <set>

#include "modules/roster/duty/inside.h"

namespace xinglin::roster {
namespace {

std::vector<Unlawful> unlawful(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, LocalDay monday,
                               std::span<const Shift> shifts) {
    const Limits limits = limits::of(floors.limits.at(txn.now()), tenant);
    const Stretch judged{local_minute(monday), local_minute(monday) + kWeekMinutes};
    std::set<PractitionerId> doctors;
    for (const Shift& shift : shifts) doctors.insert(shift.practitioner);
    std::vector<Unlawful> all;
    for (const PractitionerId doctor : doctors) {
        const auto work = work_of(shifts_around(txn, doctor, monday));
        for (const Breach& breach : breaches(work, store::restrictions_of(txn, tenant, doctor), limits, judged)) {
            all.push_back({doctor, breach});
        }
    }
    return all;
}

Result<DepartmentWeek> week_of(db::Txn& txn, const Duty::Floors& floors, const directory::Department& department,
                               LocalDay monday) {
    auto asked = asked_of(txn, floors, department, monday);
    if (!asked) return refuse(asked.error());
    DepartmentWeek week{.department = department.id, .monday = monday, .mandatory = asked->mandatory, .forecast = asked->forecast,
                        .claim = asked->claim};
    week.shifts = store::of_department(txn, department.tenant, department.id, start_of(monday), start_of(monday) + kWeek);
    Centres centres(txn, department.tenant);
    week.holes = holes(monday, std::span(&week.claim, 1), on_shift(week.shifts, centres));
    week.unlawful = unlawful(txn, floors, department.tenant, monday, week.shifts);
    return week;
}

}  // namespace

Result<DepartmentWeek> Duty::week(db::Txn& txn, const Access& access, DepartmentId department, LocalDay monday) const {
    if (auto whole = is_monday(monday); !whole) return refuse(whole.error());
    const auto found = department_of(txn, floors_, access, department);
    if (!found) return refuse(found.error());
    return week_of(txn, floors_, *found, monday);
}

Result<std::vector<DepartmentWeek>> Duty::weeks(db::Txn& txn, const Access& access, LocalDay monday) const {
    if (auto whole = is_monday(monday); !whole) return refuse(whole.error());
    std::vector<DepartmentWeek> all;
    for (const auto& department : floors_.directory.departments(txn, access.tenant)) {
        auto week = week_of(txn, floors_, department, monday);
        if (!week) return refuse(week.error());
        all.push_back(std::move(*week));
    }
    return all;
}

std::vector<Present> Duty::present(db::Txn& txn, TenantId tenant, DepartmentId department) const {
    std::vector<Present> all;
    const Instant now = txn.now();
    for (Shift& shift : store::of_department(txn, tenant, department, now, now + Duration{1})) {
        if (shift.state == ShiftState::Draft) continue;
        const auto online = floors_.roster.lease_of(txn, tenant, shift.practitioner);
        all.push_back({std::move(shift), online ? std::optional(online->since) : std::nullopt});
    }
    return all;
}

}  // namespace xinglin::roster
