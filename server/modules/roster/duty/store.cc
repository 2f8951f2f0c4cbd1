#include "modules/roster/duty/store.h"

#include "modules/roster/names.h"
#include "modules/roster/roster_sql.h"

namespace xinglin::roster::store {
namespace {

template <class E>
E enum_from(std::string_view text) {
    const auto value = wire::from_name<E>(text);
    check(value.has_value(), "a stored word is one we wrote");
    return *value;
}

Shift shift_from(const db::Row& row) {
    return {.tenant = row.id<TenantId>(0),
            .id = row.id<ShiftId>(1),
            .department = row.id<DepartmentId>(2),
            .practitioner = row.id<PractitionerId>(3),
            .site = row.id<SiteId>(4),
            .kind = enum_from<ShiftKind>(row.text(5)),
            .from = row.instant(6),
            .until = row.instant(7),
            .state = enum_from<ShiftState>(row.text(8)),
            .version = row.integer(9),
            .attended_at = row.maybe_instant(10),
            .no_show_at = row.maybe_instant(11),
            .called_at = row.maybe_instant(12),
            .called_for = row.maybe_id<ShiftId>(13),
            .asked_at = row.maybe_instant(14)};
}

std::vector<Shift> shifts_from(const db::Rows& rows) {
    std::vector<Shift> shifts;
    for (const auto& row : rows) shifts.push_back(shift_from(row));
    return shifts;
}

}  // namespace

void lock_doctor(db::Txn& txn, PractitionerId doctor) { txn.lock("roster.doctor/" + doctor.text()); }

Added add(db::Txn& txn, const Shift& shift) {
    lock_doctor(txn, shift.practitioner);
    const auto added = txn.exec_count(sql::shift_add, shift.tenant, shift.id, shift.department, shift.practitioner, shift.site,
                                      wire::name_of(shift.kind), shift.from, shift.until, wire::name_of(shift.state));
    return added == 1 ? Added::Yes : Added::Overlaps;
}

bool reassign(db::Txn& txn, const Shift& shift, std::optional<ShiftId> beside) {
    lock_doctor(txn, shift.practitioner);
    return txn.exec_count(sql::shift_reassign, shift.tenant, shift.id, shift.version, shift.practitioner, shift.site, shift.from,
                          shift.until, beside.value_or(shift.id)) == 1;
}

bool move(db::Txn& txn, const Shift& shift, ShiftState to) {
    return txn.exec_count(sql::shift_move, shift.tenant, shift.id, shift.version, wire::name_of(to)) == 1;
}

bool remove_draft(db::Txn& txn, const Shift& shift) {
    return txn.exec_count(sql::shift_delete, shift.tenant, shift.id, shift.version) == 1;
}

std::optional<Shift> find(db::Txn& txn, TenantId tenant, ShiftId shift) {
    const auto rows = txn.query(sql::shift_find, tenant, shift);
    if (rows.empty()) return std::nullopt;
    return shift_from(rows[0]);
}

std::vector<Shift> of_department(db::Txn& txn, TenantId tenant, DepartmentId department, Instant from, Instant until) {
    return shifts_from(txn.query(sql::shifts_of_department, tenant, department, from, until, kShiftsMost));
}

std::vector<Shift> of_doctor(db::Txn& txn, PractitionerId doctor, Instant from, Instant until) {
    return shifts_from(txn.query(sql::shifts_of_doctor, doctor, from, until));
}

Restrictions restrictions_of(db::Txn& txn, TenantId tenant, PractitionerId doctor) {
    Restrictions restrictions;
    for (const auto& row : txn.query(sql::no_nights_of, tenant, doctor)) {
        const LocalDay from{static_cast<std::int32_t>(row.integer(0))};
        const LocalDay until{static_cast<std::int32_t>(row.integer(1))};
        restrictions.no_nights.push_back({local_minute(from), local_minute(until + 1)});
    }
    return restrictions;
}

LocalMinute elsewhere_of(db::Txn& txn, TenantId tenant, PractitionerId doctor, LocalDay monday) {
    const auto rows = txn.query(sql::elsewhere_of, tenant, doctor, monday);
    return rows.empty() ? 0 : rows[0].integer(0);
}

std::map<SiteId, std::string> centres_of(db::Txn& txn, TenantId tenant) {
    std::map<SiteId, std::string> centres;
    for (const auto& row : txn.query(sql::centres_of, tenant)) centres.emplace(row.id<SiteId>(0), row.text(1));
    return centres;
}

}  // namespace xinglin::roster::store
