#include "platform/events/events.h"
#include "platform/events/platform_events_sql.h"

namespace xinglin::events {
namespace {

constexpr std::size_t kBodyMax = 2048;

}  // namespace

void put(db::Txn& txn, TenantId tenant, std::string_view type, int v, std::string_view body) {
    check(body.size() <= kBodyMax, "an event is a few ids");
    txn.exec(sql::outbox_put, tenant, type, v, body, txn.now());
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::events
