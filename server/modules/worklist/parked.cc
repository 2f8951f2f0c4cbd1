// What failed ten times, as items for the desk.
#include "modules/worklist/store.h"
#include "modules/worklist/worklist_sql.h"
#include "platform/audit/audit.h"

namespace xinglin::worklist {
namespace {

Error item_not_found() { return {.kind = ErrorKind::NotFound, .code = "worklist.item_not_found"}; }
Error not_parked() { return {.kind = ErrorKind::Conflict, .code = "worklist.not_parked"}; }

}  // namespace

void Worklist::parked(db::Txn& txn, const events::Parked& what, Moment& moment) { open(txn, opening_of(what), moment); }

void Worklist::join(events::Unparking& events, events::Unparking& jobs) {
    events_ = &events;
    jobs_ = &jobs;
}

void Worklist::on_dismissal(std::string job, OnDismissal then) {
    check(on_dismissal_.emplace(std::move(job), std::move(then)).second, "one is told of a job's dismissal");
}

std::vector<Item> Worklist::parked_items(db::Txn& txn, const Access& access) const {
    return items_of(txn.query(sql::items_parked, access.tenant, TenantId{}, kListMax));
}

Result<Item> Worklist::find_parked(db::Txn& txn, const Access& access, ItemId id) const {
    const auto rows = txn.query(sql::item_find, access.tenant, TenantId{}, id);
    if (rows.empty()) return refuse(item_not_found());
    Item item = item_of(rows[0]);
    if (!parked_of(item)) return refuse(item_not_found());
    return item;
}

Result<void> Worklist::retry_parked(db::Txn& txn, const Access& access, ItemId id, Moment& moment) {
    auto item = find_parked(txn, access, id);
    if (!item) return refuse(item.error());
    const auto what = *parked_of(*item);
    auto& owner = what.kind == events::ParkedKind::Job ? *jobs_ : *events_;
    return finish_parked(txn, access, *item, "retried", owner.retry(txn, what), moment);
}

Result<void> Worklist::dismiss_parked(db::Txn& txn, const Access& access, ItemId id, std::string_view reason, Moment& moment) {
    auto item = find_parked(txn, access, id);
    if (!item) return refuse(item.error());
    const auto what = *parked_of(*item);
    auto& owner = what.kind == events::ParkedKind::Job ? *jobs_ : *events_;
    const bool dismissed = owner.dismiss(txn, what);
    if (auto done = finish_parked(txn, access, *item, reason, dismissed, moment); !done) return done;
    const auto then = on_dismissal_.find(what.name);
    if (dismissed && what.kind == events::ParkedKind::Job && then != on_dismissal_.end()) then->second(txn, what, moment);
    return {};
}

// `taken`: it was still parked. Where it was not, it has been set anew or somebody was quicker: only the item is left over.
Result<void> Worklist::finish_parked(db::Txn& txn, const Access& access, const Item& item, std::string_view outcome, bool taken,
                                     Moment& moment) const {
    const bool closed = txn.exec_count(sql::item_finish, item.tenant, item.id, moment.now, access.person, outcome) == 1;
    if (!closed) return refuse(not_parked());
    audit::wrote(txn, access,
                 {.object_kind = "work_item",
                  .object_id = item.id.bytes,
                  .what = taken ? "worklist.parked_decided" : "worklist.parked_gone",
                  .reason = item.kind});
    return {};
}

}  // namespace xinglin::worklist
