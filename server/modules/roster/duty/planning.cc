// A department's week is filled with drafts: duty first, then a standby for each shift from whoever is left.
#include <algorithm>

#include "modules/roster/duty/inside.h"
#include "platform/audit/audit.h"

namespace xinglin::roster {
namespace {

// The doctors of the department as the planner sees them, and who each is.
struct Staff {
    std::vector<PractitionerId> doctors;
    std::vector<SiteId> sites;
    std::vector<Person> people;
};

Staff staff_of(db::Txn& txn, const Duty::Floors& floors, const directory::Department& department, LocalDay monday,
               Centres& centres) {
    Staff staff;
    for (const PractitionerId doctor : floors.directory.doctors_of(txn, department.tenant, department.id)) {
        const auto member = floors.directory.membership(txn, department.tenant, doctor);
        if (!member) continue;
        Person person{.departments = {0}, .centre = centres.of(member->site),
                      .restrictions = store::restrictions_of(txn, department.tenant, doctor)};
        // A standby keeps him from other shifts, though it is no work yet.
        for (const Shift& shift : shifts_around(txn, doctor, monday)) person.work.push_back(shift.stretch());
        std::ranges::sort(person.work);
        staff.doctors.push_back(doctor);
        staff.sites.push_back(member->site);
        staff.people.push_back(std::move(person));
    }
    return staff;
}

class Drafting {
 public:
    Drafting(db::Txn& txn, const directory::Department& department, Staff& staff, Moment& moment)
        : txn_(txn), department_(department), staff_(staff), moment_(moment) {}

    Result<void> keep(const Plan& made, ShiftKind kind) {
        for (const Given& one : made.given) {
            const Shift shift{.tenant = department_.tenant, .id = moment_.new_id<ShiftId>(), .department = department_.id,
                              .practitioner = staff_.doctors[one.person], .site = staff_.sites[one.person], .kind = kind,
                              .from = instant_of(one.at.from), .until = instant_of(one.at.until)};
            if (store::add(txn_, shift) == store::Added::Overlaps) return refuse(changed_meanwhile());
            auto& work = staff_.people[one.person].work;
            work.insert(std::ranges::upper_bound(work, one.at), one.at);
            kept.push_back(shift.id);
        }
        return {};
    }

    std::vector<ShiftId> kept;

 private:
    db::Txn& txn_;
    const directory::Department& department_;
    Staff& staff_;
    Moment& moment_;
};

std::vector<OnShift> of_kind(std::span<const Shift> shifts, ShiftKind kind, Centres& centres) {
    std::vector<OnShift> all;
    for (const Shift& shift : shifts) {
        if (shift.kind == kind) all.push_back({0, centres.of(shift.site), shift.stretch()});
    }
    return all;
}

// One behind whoever is on duty, wherever somebody is.
Claim standby_claim(const Claim& duty) {
    Claim claim;
    std::ranges::transform(duty.need, claim.need.begin(), [](std::int32_t need) { return need > 0 ? 1 : 0; });
    return claim;
}

}  // namespace

Result<Planned> Duty::plan(db::Txn& txn, const Access& access, DepartmentId id, LocalDay monday, Moment& moment) {
    if (auto whole = is_monday(monday); !whole) return refuse(whole.error());
    const auto department = department_of(txn, floors_, access, id);
    if (!department) return refuse(department.error());
    const auto asked = asked_of(txn, floors_, *department, monday);
    if (!asked) return refuse(asked.error());
    txn.lock("roster.week/" + id.text());
    const auto shifts = store::of_department(txn, access.tenant, id, start_of(monday), start_of(monday) + kWeek);
    Centres centres(txn, access.tenant);
    Staff staff = staff_of(txn, floors_, *department, monday, centres);
    const Limits limits = limits::of(floors_.limits.at(moment.now), access.tenant);
    Drafting drafting(txn, *department, staff, moment);

    Week duty{.monday = monday,
              .claims = {asked->claim},
              .standing = of_kind(shifts, ShiftKind::Duty, centres),
              .people = staff.people,
              .not_before = local_minute(moment.now) + 1};
    Plan made = roster::plan(duty, limits);
    if (auto kept = drafting.keep(made, ShiftKind::Duty); !kept) return refuse(kept.error());
    const Week behind{.monday = monday,
                      .claims = {standby_claim(asked->claim)},
                      .standing = of_kind(shifts, ShiftKind::Standby, centres),
                      .people = staff.people,
                      .not_before = duty.not_before};
    if (auto kept = drafting.keep(roster::plan(behind, limits), ShiftKind::Standby); !kept) return refuse(kept.error());

    audit::wrote(txn, access, {.object_kind = "department", .object_id = id.bytes, .what = "roster.week_planned"});
    const auto now = store::of_department(txn, access.tenant, id, start_of(monday), start_of(monday) + kWeek);
    return Planned{std::move(drafting.kept), std::move(made.unfilled),
                   holes(monday, std::span(&asked->claim, 1), on_shift(now, centres))};
}

}  // namespace xinglin::roster
