// How a limit changes: one proposes, another approves. Nothing beyond the legal bound is ever stored.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/policy/view.h"

namespace xinglin::db {
struct Migration;
}

namespace xinglin::policy {

using ChangeId = Id<struct PolicyChangeTag>;

// Where a value holds. `name`: the province or pooling area by its code, or the service; empty for nation and tenant.
struct Place {
    Scope scope = Scope::National;
    TenantId tenant{};    // For Tenant and Service.
    std::string name{};
};

struct Change {
    std::string key;
    Place place;
    std::int64_t value;   // Microseconds, a count, or 0 and 1.
    Instant from;         // Not before now when it is approved; then it is now.
    std::string reason{};
};

struct OpenChange {
    ChangeId id;
    Change change;
    PersonId proposed_by;
    Instant proposed_at;
};

// Errors: policy.unknown_key, policy.beyond_law, policy.place_incomplete, policy.not_yours (another tenant's).
Result<ChangeId> propose(db::Txn& txn, const Access& access, const Change& change, Moment& moment);
// Errors: policy.change_not_open, policy.same_person (who proposed cannot approve), policy.beyond_law, policy.not_yours.
Result<void> approve(db::Txn& txn, const Access& access, ChangeId change, Moment& moment);
Result<void> reject(db::Txn& txn, const Access& access, ChangeId change, Moment& moment);
std::vector<OpenChange> open_changes(db::Txn& txn, const Access& access);

// Which province and pooling area (统筹区) a tenant lies in.
void place_tenant(db::Txn& txn, TenantId tenant, std::string_view province, std::string_view pooling);

std::span<const db::Migration> migrations();

}  // namespace xinglin::policy
