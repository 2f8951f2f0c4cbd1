#include "platform/policy/change.h"

#include <algorithm>

#include "platform/policy/platform_policy_sql.h"
#include "platform/policy/policy.h"
#include "platform/policy/values.h"

namespace xinglin::policy {
namespace {

Error unknown_key() { return {.kind = ErrorKind::Unprocessable, .code = "policy.unknown_key"}; }
Error place_incomplete() { return {.kind = ErrorKind::Unprocessable, .code = "policy.place_incomplete"}; }
Error not_yours() { return {.kind = ErrorKind::Forbidden, .code = "policy.not_yours"}; }
Error change_not_open() { return {.kind = ErrorKind::Conflict, .code = "policy.change_not_open"}; }
Error same_person() { return {.kind = ErrorKind::Forbidden, .code = "policy.same_person"}; }
Error beyond_law(const Declared& declared) {
    return {.kind = ErrorKind::Unprocessable, .code = "policy.beyond_law", .arguments = {{"key", std::string(declared.key)}}};
}

bool of_a_tenant(Scope scope) { return scope == Scope::Tenant || scope == Scope::Service; }
bool has_name(Scope scope) { return scope != Scope::National && scope != Scope::Tenant; }

bool complete(const Place& place) {
    return of_a_tenant(place.scope) != place.tenant.is_nil() && has_name(place.scope) != place.name.empty();
}

// A tenant changes its own; what lies above the tenants is changed by those who act for none.
Result<void> check_place(const Access& access, const Place& place) {
    if (!complete(place)) return refuse(place_incomplete());
    if (access.person.is_nil() || access.tenant != place.tenant) return refuse(not_yours());
    return {};
}

Result<void> check_law(const Change& change) {
    const Declared* declared = find(change.key);
    if (declared == nullptr) return refuse(unknown_key());
    if (!declared->bounds.allow(change.value)) return refuse(beyond_law(*declared));
    return {};
}

struct Row {
    OpenChange open;
    bool is_open;
};

Row row_of(const db::Row& row) {
    OpenChange open{.id = row.id<ChangeId>(1), .change = {}, .proposed_by = row.id<PersonId>(8), .proposed_at = row.instant(9)};
    open.change.key = row.text(2);
    open.change.place = {scope_from_name(row.text(3)).value_or(Scope::National), row.id<TenantId>(0), std::string(row.text(4))};
    open.change.value = row.integer(5);
    open.change.from = row.instant(6);
    open.change.reason = row.text(7);
    return {std::move(open), row.text(10) == "proposed"};
}

Result<OpenChange> find_open(db::Txn& txn, const Access& access, ChangeId id) {
    const auto rows = txn.query(sql::change_find, access.tenant, id);
    if (rows.empty()) return refuse(change_not_open());
    auto row = row_of(rows[0]);
    if (!row.is_open) return refuse(change_not_open());
    return std::move(row.open);
}

Result<void> decide(db::Txn& txn, const Access& access, ChangeId id, std::string_view state, Moment& moment) {
    if (txn.exec_count(sql::change_decide, access.tenant, id, state, access.person, moment.now) != 1)
        return refuse(change_not_open());
    return {};
}

}  // namespace

Result<ChangeId> propose(db::Txn& txn, const Access& access, const Change& change, Moment& moment) {
    if (auto lawful = check_law(change); !lawful) return refuse(lawful.error());
    if (auto placed = check_place(access, change.place); !placed) return refuse(placed.error());
    const auto id = moment.new_id<ChangeId>();
    txn.exec(sql::change_add, change.place.tenant, id, change.key, scope_name(change.place.scope), change.place.name,
             change.value, change.from, change.reason, access.person, moment.now);
    return id;
}

Result<void> approve(db::Txn& txn, const Access& access, ChangeId id, Moment& moment) {
    auto open = find_open(txn, access, id);
    if (!open) return refuse(open.error());
    const Change& change = open->change;
    if (access.person.is_nil() || access.person == open->proposed_by) return refuse(same_person());
    if (auto lawful = check_law(change); !lawful) return refuse(lawful.error());   // The program may have changed since.
    if (auto decided = decide(txn, access, id, "approved", moment); !decided) return decided;
    txn.exec(sql::value_set, change.place.tenant, change.key, scope_name(change.place.scope), change.place.name,
             std::max(change.from, moment.now), change.value, open->proposed_by, access.person, moment.now);
    txn.exec(sql::version_up);
    return {};
}

Result<void> reject(db::Txn& txn, const Access& access, ChangeId id, Moment& moment) {
    return decide(txn, access, id, "rejected", moment);
}

std::vector<OpenChange> open_changes(db::Txn& txn, const Access& access) {
    std::vector<OpenChange> open;
    for (const auto& row : txn.query(sql::changes_open, access.tenant)) open.push_back(row_of(row).open);
    return open;
}

void place_tenant(db::Txn& txn, TenantId tenant, std::string_view province, std::string_view pooling) {
    txn.exec(sql::region_set, tenant, province, pooling);
    txn.exec(sql::version_up);
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::policy
