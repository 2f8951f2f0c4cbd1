#include "platform/retention/retention.h"

#include <iterator>

#include "platform/events/lease.h"
#include "platform/events/ticker.h"
#include "platform/metrics/metrics.h"

namespace xinglin::retention {
namespace {

constexpr std::string_view kName = "retention";

void count(std::string_view what, std::int64_t gone) {
    metrics::registry()
        .counter("xinglin_retention_deleted_total", "Rows and files deleted because their time was over.", {{"what", what}})
        .add(static_cast<std::uint64_t>(gone));
}

}  // namespace

Prune deleting(const db::Statement& statement) {
    return [&statement](db::Txn& txn, const Access& access, Instant before, std::int64_t at_most) {
        if (statement.guard == db::Guard::System) return txn.exec_count(statement, access, before, at_most);
        return txn.exec_count(statement, before, at_most);
    };
}

void append(std::vector<Retained>& all, std::vector<Retained> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

struct Retention::Inside {
    db::Store& store;
    const Clock& clock;
    const policy::Views& views;
    std::vector<Retained> retained;
    std::vector<Swept> swept;
    events::Lease lease;
    Instant swept_at{};   // Never yet, in this process.
    events::Bell bell{};
    std::optional<events::Ticker> ticker{};

    Instant before(const policy::Policy<Duration>& kept_for) const {
        const Instant now = clock.now();
        return now - kept_for.in(views.at(now));
    }
    std::int64_t batch(const Retained& what);
    std::int64_t prune(const Retained& what);
    std::int64_t sweep();
};

std::int64_t Retention::Inside::batch(const Retained& what) {
    const Access access = Access::system(kName);
    auto gone = store.write_now(
        [&](db::Txn& txn, Moment&) -> Result<std::int64_t> { return what.prune(txn, access, before(*what.kept_for), kBatchMax); },
        db::Lane::Bulk);
    return gone ? *gone : 0;
}

std::int64_t Retention::Inside::prune(const Retained& what) {
    std::int64_t all = 0;
    for (int i = 0; i < kBatchesMax && lease.held(); ++i) {
        const auto gone = batch(what);
        all += gone;
        if (gone == 0) break;
    }
    if (all > 0) count(what.name, all);
    return all;
}

std::int64_t Retention::Inside::sweep() {
    const Instant now = clock.now();
    if (now < swept_at + kSweepBeat) return 0;
    swept_at = now;
    std::int64_t all = 0;
    for (const auto& what : swept) {
        const auto gone = what.sweep(before(*what.kept_for));
        if (gone > 0) count(what.name, gone);
        all += gone;
    }
    return all;
}

Retention::Retention(db::Store& store, const Clock& clock, Entropy& entropy, const policy::Views& views,
                     std::vector<Retained> retained, std::vector<Swept> swept)
    : inside_(new Inside{.store = store,
                         .clock = clock,
                         .views = views,
                         .retained = std::move(retained),
                         .swept = std::move(swept),
                         .lease = events::Lease(store, clock, std::string(kName), events::new_holder(entropy))}) {}

Retention::~Retention() { inside_->ticker.reset(); }

std::int64_t Retention::round() {
    if (!inside_->lease.held()) return 0;
    std::int64_t all = 0;
    for (const auto& what : inside_->retained) all += inside_->prune(what);
    all += inside_->sweep();
    metrics::registry()
        .gauge("xinglin_retention_round_seconds", "When retention last went through everything, in seconds since 1970.")
        .set(inside_->clock.now().micros / 1'000'000);
    return all;
}

void Retention::start() {
    inside_->ticker.emplace(inside_->bell, [this] {
        round();
        return kBeat;
    });
}

void Retention::stop() {
    inside_->ticker.reset();
    inside_->lease.release();
}

}  // namespace xinglin::retention
