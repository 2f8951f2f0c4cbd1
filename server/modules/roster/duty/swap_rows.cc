#include "modules/roster/duty/store.h"
#include "modules/roster/names.h"
#include "modules/roster/roster_sql.h"

namespace xinglin::roster {
namespace {

Swap swap_from(const db::Row& row) {
    const auto state = wire::from_name<SwapState>(row.text(7));
    check(state.has_value(), "a stored word is one we wrote");
    return {.id = row.id<SwapId>(1),
            .department = row.id<DepartmentId>(2),
            .shift = row.id<ShiftId>(3),
            .asker = row.id<PractitionerId>(4),
            .asked = row.id<PractitionerId>(5),
            .in_return = row.maybe_id<ShiftId>(6),
            .state = *state,
            .asked_at = row.instant(8),
            .until = row.instant(9)};
}

}  // namespace

namespace store {

std::optional<Swap> find_swap(db::Txn& txn, TenantId tenant, SwapId swap) {
    const auto rows = txn.query(sql::swap_find, tenant, swap);
    if (rows.empty()) return std::nullopt;
    return swap_from(rows[0]);
}

bool add_swap(db::Txn& txn, TenantId tenant, const Swap& swap) {
    return txn.exec_count(sql::swap_ask, tenant, swap.id, swap.department, swap.shift, swap.asker, swap.asked, swap.in_return,
                          swap.asked_at, swap.until) == 1;
}

bool move_swap(db::Txn& txn, TenantId tenant, const Swap& swap, SwapState to, PersonId by, Instant at) {
    return txn.exec_count(sql::swap_move, tenant, swap.id, wire::name_of(swap.state), wire::name_of(to), by, at) == 1;
}

}  // namespace store

std::vector<Swap> Duty::swaps_of(db::Txn& txn, const Access& access) const {
    std::vector<Swap> swaps;
    for (const auto& row : txn.query(sql::swaps_of_doctor, access.tenant, access.practitioner)) swaps.push_back(swap_from(row));
    return swaps;
}

// Of the departments that he leads; the desk decides for all.
std::vector<Swap> Duty::swaps_to_decide(db::Txn& txn, const Access& access) const {
    std::vector<Swap> swaps;
    for (const auto& department : floors_.directory.departments(txn, access.tenant)) {
        if (access.role == Role::Doctor) {
            const auto leads = floors_.directory.leads_of(txn, access.tenant, department.id);
            if (std::find(leads.begin(), leads.end(), access.practitioner) == leads.end()) continue;
        }
        for (const auto& row : txn.query(sql::swaps_of_department, access.tenant, department.id)) swaps.push_back(swap_from(row));
    }
    return swaps;
}

}  // namespace xinglin::roster
