#include "platform/events/lease.h"

#include "platform/events/platform_events_sql.h"

namespace xinglin::events {

Lease::Lease(db::Store& store, const Clock& clock, std::string name, IdBytes holder)
    : store_(&store), clock_(&clock), name_(std::move(name)), holder_(holder) {}

bool Lease::held() {
    const Instant now = clock_->now();
    const Duration left = until_ - now;
    if (left > kTerm / 2 && left <= kTerm) return true;   // More than a term: the clock was turned back.
    const Instant until = now + kTerm;
    auto taken = store_->write_now(
        [&](db::Txn& txn, Moment&) -> Result<bool> {
            return txn.exec_count(sql::lease_take, name_, holder_, until, now, now + 2 * kTerm) == 1;
        },
        db::Lane::Background);
    const bool mine = taken && *taken;
    until_ = mine ? until : Instant{};
    return mine;
}

void Lease::release() {
    if (until_ == Instant{}) return;
    until_ = {};
    // A failure here costs others the rest of the term and no more.
    (void)store_->write_now([&](db::Txn& txn, Moment&) -> Result<void> {
        txn.exec(sql::lease_release, name_, holder_);
        return {};
    });
}

IdBytes new_holder(Entropy& entropy) {
    IdBytes holder;
    entropy.fill(holder);
    return holder;
}

}  // namespace xinglin::events
