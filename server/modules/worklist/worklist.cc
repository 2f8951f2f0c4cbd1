#include "modules/worklist/worklist.h"

#include <algorithm>

#include "modules/worklist/store.h"
#include "modules/worklist/worklist_sql.h"
#include "platform/audit/audit.h"

namespace xinglin::worklist {
namespace {

Error item_not_found() { return {.kind = ErrorKind::NotFound, .code = "worklist.item_not_found"}; }
Error already_acknowledged() { return {.kind = ErrorKind::Conflict, .code = "worklist.already_acknowledged"}; }

audit::Wrote acknowledged(const Item& item) {
    return {.object_kind = "work_item", .object_id = item.id.bytes, .what = "worklist.acknowledged", .reason = item.kind};
}

}  // namespace

Worklist::Worklist(AudiencesOf audiences_of, OnChange on_change)
    : audiences_of_(std::move(audiences_of)), on_change_(std::move(on_change)) {}

ItemId Worklist::open(db::Txn& txn, const Opening& opening, Moment& moment) {
    check(opening.note.size() <= 400, "an item's note is a few codes");
    const auto rows = txn.query(sql::item_open, opening.tenant, moment.new_id<ItemId>(), opening.kind, opening.subject,
                                opening.detail, audience_name(opening.audience.kind), opening.audience.id,
                                static_cast<std::int64_t>(opening.urgency), opening.note, moment.now, opening.due, PersonId{});
    tell(txn, {opening.tenant, opening.audience});
    return rows[0].id<ItemId>(0);
}

bool Worklist::close(db::Txn& txn, TenantId tenant, std::string_view kind, const IdBytes& subject, std::string_view outcome,
                     Moment& moment, std::int64_t detail) {
    const auto rows = txn.query(sql::item_close, tenant, kind, subject, detail, moment.now, outcome);
    if (rows.empty()) return false;
    tell(txn, {tenant, audience_of(rows[0], 0)});
    return true;
}

bool Worklist::waits(db::Txn& txn, TenantId tenant, std::string_view kind, const IdBytes& subject, std::int64_t detail) const {
    return !txn.query(sql::item_waits, tenant, kind, subject, detail).empty();
}

std::optional<Item> Worklist::find(db::Txn& txn, const Access& access, ItemId id) const {
    const auto rows = txn.query(sql::item_find, access.tenant, TenantId{}, id);
    if (rows.empty()) return std::nullopt;
    Item item = item_of(rows[0]);
    const auto lists = lists_of(txn, access);
    const bool mine = std::ranges::any_of(
        lists, [&](const List& list) { return list.tenant == item.tenant && list.audience == item.audience; });
    if (!mine) return std::nullopt;
    return item;
}

Result<Item> Worklist::acknowledge(db::Txn& txn, const Access& access, ItemId id, std::string_view outcome, Moment& moment) {
    auto item = find(txn, access, id);
    if (!item) return refuse(item_not_found());
    if (item->acknowledged_at && item->acknowledged_by == access.person) return *item;   // A retried request, already served.
    if (txn.exec_count(sql::item_acknowledge, item->tenant, id, moment.now, access.person, outcome,
                       static_cast<std::int64_t>(Urgency::Alarm)) != 1)
        return refuse(already_acknowledged());
    audit::wrote(txn, access, acknowledged(*item));
    tell(txn, {item->tenant, item->audience});
    if (item->urgency == Urgency::Alarm) {
        const auto twins = txn.query(sql::twins_close, item->tenant, item->kind, item->subject,
                                     static_cast<std::int64_t>(Urgency::Alarm), moment.now, access.person, outcome);
        for (const auto& twin : twins) tell(txn, {item->tenant, audience_of(twin, 0)});
    }
    item->acknowledged_at = moment.now;
    item->acknowledged_by = access.person;
    item->outcome = outcome;
    return *item;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::worklist
