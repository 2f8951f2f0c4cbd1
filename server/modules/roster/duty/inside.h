// What the deeds of this room share. For this module alone.
#pragma once

#include "modules/roster/duty.h"
#include "modules/roster/duty/refusals.h"
#include "modules/roster/duty/store.h"
#include "modules/roster/limits.h"
#include "modules/roster/roster.h"

namespace xinglin::roster {

inline constexpr Duration kWeek = 168h;
inline constexpr Duration kShiftMost = 24h;

// The six of M04 that are there at any minute: 全科 02, 内科 03, 妇产 05, 儿科 07, 皮肤 13, 急诊 20, with their specialties.
bool is_mandatory(std::string_view national_code);

// Of the acting institution. Errors: roster.department_unknown, roster.not_a_monday.
Result<directory::Department> department_of(db::Txn& txn, const Duty::Floors& floors, const Access& access,
                                            DepartmentId department);
Result<void> is_monday(LocalDay day);

// What the department asks for in that week. Error: calendar.year_missing.
struct Asked {
    Claim claim{};
    bool mandatory = false;
    bool forecast = false;
};
Result<Asked> asked_of(db::Txn& txn, const Duty::Floors& floors, const directory::Department& department, LocalDay monday);

// Numbers for centres: the same name, the same number.
class Centres {
 public:
    Centres(db::Txn& txn, TenantId tenant) : names_(store::centres_of(txn, tenant)) {}
    std::uint32_t of(SiteId site);

 private:
    std::map<SiteId, std::string> names_;
    std::map<std::string, std::uint32_t> numbers_;
};

// Those of one department who count as there: duty and called standbys, without who did not come.
std::vector<OnShift> on_shift(std::span<const Shift> shifts, Centres& centres);

// All the work of a doctor that the law looks at when it judges the week of `monday`, in every institution, sorted.
std::vector<Stretch> work_of(std::span<const Shift> shifts);
std::vector<Shift> shifts_around(db::Txn& txn, PractitionerId doctor, LocalDay monday);

// What a doctor's hours would break that they do not break yet, if these shifts went and those came.
struct Exchange {
    PractitionerId doctor;
    LocalDay monday;                       // The week that is judged, with the one after.
    std::vector<ShiftId> gives{};
    std::vector<Stretch> takes{};
};
std::optional<Breach> broken_by(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, const Exchange& exchange);
Error breaks(const Breach& breach, PractitionerId doctor);

LocalDay monday_with(Instant instant);

// The timer of one shift looks at it at `due`.
void watch(db::Txn& txn, const Shift& shift, Instant due);
void forget(db::Txn& txn, const Shift& shift);

// Items of the worklist; their words stand in server/i18n.
void tell_doctor(db::Txn& txn, const Duty::Floors& floors, TenantId tenant, std::string_view kind, const IdBytes& subject,
                 PractitionerId doctor, Moment& moment, std::int64_t detail = 0);
// Whoever is warned about hours is told, or the warning is taken away.
void weigh_hours(db::Txn& txn, const Duty& duty, TenantId tenant, PractitionerId doctor, LocalDay monday, Moment& moment);

}  // namespace xinglin::roster
