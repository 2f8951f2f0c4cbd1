// Who reads which lists, and what their screens are told when one changes.
#include <algorithm>

#include "modules/worklist/shown.h"
#include "modules/worklist/store.h"
#include "modules/worklist/worklist_sql.h"

namespace xinglin::worklist {
namespace {

bool more_urgent(const Item& a, const Item& b) {
    constexpr Instant kNever{INT64_MAX};
    return std::tuple(b.urgency, a.due.value_or(kNever), a.id) < std::tuple(a.urgency, b.due.value_or(kNever), b.id);
}

std::vector<Item> open_items(db::Txn& txn, TenantId tenant, const Audience& audience) {
    return items_of(txn.query(sql::items_of, tenant, audience_name(audience.kind), audience.id, kListMax));
}

std::vector<Item> only_alarms(std::vector<Item> items) {
    std::erase_if(items, [](const Item& item) { return item.urgency != Urgency::Alarm; });
    return items;
}

std::string key_of(const Audience& audience) {
    if (audience.kind == AudienceKind::Desk) return "";
    std::string key(audience_name(audience.kind));
    if (audience.id != IdBytes{}) key += ":" + id_text(audience.id);
    return key;
}

ListState state_of(db::Txn& txn, TenantId tenant, const Audience& audience, std::int64_t version) {
    ListState state{
        .tenant = tenant, .audience = audience, .name = "worklist", .key = key_of(audience), .version = version, .body = {}};
    auto items = open_items(txn, tenant, audience);
    if (audience.kind == AudienceKind::Desk) {
        state.name = "alarms";
        state.body = wire::write(Alarms{shown(only_alarms(std::move(items)))});
    } else {
        state.body = wire::write(WorkItems{shown(items)});
    }
    return state;
}

}  // namespace

std::vector<Worklist::List> Worklist::lists_of(db::Txn& txn, const Access& access) const {
    std::vector<List> lists;
    if (access.role == Role::Desk) lists = {{access.tenant, {}}, {TenantId{}, {}}};
    if (access.role == Role::Doctor) lists = {{access.tenant, {AudienceKind::Practitioner, access.practitioner.bytes}}};
    if (!audiences_of_) return lists;
    for (const auto& audience : audiences_of_(txn, access)) lists.push_back({access.tenant, audience});
    return lists;
}

std::vector<Item> Worklist::mine(db::Txn& txn, const Access& access) const {
    std::vector<Item> items;
    for (const auto& list : lists_of(txn, access))
        std::ranges::move(open_items(txn, list.tenant, list.audience), std::back_inserter(items));
    std::ranges::sort(items, more_urgent);
    if (items.size() > kListMax) items.erase(items.begin() + kListMax, items.end());
    return items;
}

std::vector<Item> Worklist::alarms(db::Txn& txn, const Access& access) const { return only_alarms(mine(txn, access)); }

std::vector<ListState> Worklist::states(db::Txn& txn, const Access& access) const {
    std::vector<ListState> states;
    for (const auto& list : lists_of(txn, access)) {
        if (access.role == Role::Desk && list.tenant.is_nil()) continue;   // No alarms there; parked things are asked for.
        const auto rows = txn.query(sql::list_version, list.tenant, audience_name(list.audience.kind), list.audience.id);
        states.push_back(state_of(txn, list.tenant, list.audience, rows.empty() ? 0 : rows[0].integer(0)));
    }
    return states;
}

void Worklist::tell(db::Txn& txn, const List& list) const {
    const auto rows = txn.query(sql::list_changed, list.tenant, audience_name(list.audience.kind), list.audience.id);
    if (on_change_) on_change_(txn, state_of(txn, list.tenant, list.audience, rows[0].integer(0)));
}

}  // namespace xinglin::worklist
