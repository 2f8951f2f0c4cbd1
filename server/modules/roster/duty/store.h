// Rows of the roster to values and back. For this module alone.
#pragma once

#include "modules/roster/duty.h"
#include "platform/db/txn.h"

namespace xinglin::roster::store {

inline constexpr std::int64_t kShiftsMost = 5'000;   // Of one department in one week.

enum class Added : std::uint8_t { Yes, Overlaps };
// A draft, unless its doctor has another shift then. On PostgreSQL the doctor is locked first.
Added add(db::Txn& txn, const Shift& shift);
// Gives the shift another doctor, site or time; false when he has another shift then, or it was changed meanwhile.
// `beside`: a shift that changes hands with this one.
bool reassign(db::Txn& txn, const Shift& shift, std::optional<ShiftId> beside = {});
bool move(db::Txn& txn, const Shift& shift, ShiftState to);
bool remove_draft(db::Txn& txn, const Shift& shift);
void lock_doctor(db::Txn& txn, PractitionerId doctor);

std::optional<Shift> find(db::Txn& txn, TenantId tenant, ShiftId shift);
std::vector<Shift> of_department(db::Txn& txn, TenantId tenant, DepartmentId department, Instant from, Instant until);
// In every institution.
std::vector<Shift> of_doctor(db::Txn& txn, PractitionerId doctor, Instant from, Instant until);

std::optional<Swap> find_swap(db::Txn& txn, TenantId tenant, SwapId swap);
bool add_swap(db::Txn& txn, TenantId tenant, const Swap& swap);
bool move_swap(db::Txn& txn, TenantId tenant, const Swap& swap, SwapState to, PersonId by, Instant at);

Restrictions restrictions_of(db::Txn& txn, TenantId tenant, PractitionerId doctor);
LocalMinute elsewhere_of(db::Txn& txn, TenantId tenant, PractitionerId doctor, LocalDay monday);
// Of an institution's sites; a site that was not placed is a centre of its own.
std::map<SiteId, std::string> centres_of(db::Txn& txn, TenantId tenant);

}  // namespace xinglin::roster::store
