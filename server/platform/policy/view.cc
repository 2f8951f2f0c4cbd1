#include "platform/policy/view.h"

#include "platform/policy/platform_policy_sql.h"
#include "platform/policy/values.h"

namespace xinglin::policy {
namespace {

std::int64_t version_in(db::Txn& txn) {
    const auto rows = txn.query(sql::version_now);
    return rows.empty() ? 0 : rows[0].integer(0);
}

std::shared_ptr<const Values> read_all(db::Txn& txn) {
    auto values = std::make_shared<Values>();
    values->version = version_in(txn);
    for (const auto& row : txn.query(sql::regions_all))
        values->regions[row.id<TenantId>(0)] = {std::string(row.text(1)), std::string(row.text(2))};
    for (const auto& row : txn.query(sql::values_all)) {
        const auto scope = scope_from_name(row.text(1));
        if (scope) values->add(row.text(0), *scope, row.id<TenantId>(2), row.text(3), row.instant(4), row.integer(5));
    }
    return values;
}

}  // namespace

View::View() = default;

std::optional<std::int64_t> View::find(std::string_view key, TenantId tenant, std::string_view service) const {
    if (!values_) return std::nullopt;
    return values_->find(key, tenant, service, now_);
}

std::int64_t View::version() const { return values_ ? values_->version : 0; }

bool Views::refresh() {
    const auto known = values_.load();
    auto fresh = store_->read_now([&](db::Txn& txn, Moment&) -> Result<std::shared_ptr<const Values>> {
        if (known && version_in(txn) == known->version) return std::shared_ptr<const Values>();
        return read_all(txn);
    });
    if (!fresh || !*fresh) return false;
    values_.store(std::move(*fresh));
    return true;
}

}  // namespace xinglin::policy
