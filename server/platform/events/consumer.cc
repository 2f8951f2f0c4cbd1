#include "platform/events/consumer.h"

#include "platform/events/platform_events_sql.h"

namespace xinglin::events {
namespace {

constexpr std::int64_t kBatchMax = 64;
constexpr Duration kBackoffMax = 30s;

Duration backoff(std::int64_t failures) {
    return std::min<Duration>(kBackoffMax, 1s * (1LL << std::min<std::int64_t>(failures, 20)));
}

// The store could not; the effect has not been judged.
bool not_its_fault(const Error& error) { return error.code.starts_with("db."); }

Stored stored_of(const db::Row& row) {
    return {.place = {row.integer(0), row.integer(1)},
            .tenant = row.id<TenantId>(2),
            .type = std::string(row.text(3)),
            .v = row.integer(4),
            .body = std::string(row.text(5)),
            .at = row.instant(6)};
}

}  // namespace

IdBytes subject_of(Place place) {
    IdBytes bytes;
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[i] = static_cast<std::uint8_t>(place.xid >> (56 - 8 * i));
        bytes[8 + i] = static_cast<std::uint8_t>(place.position >> (56 - 8 * i));
    }
    return bytes;
}

Place place_of(const IdBytes& subject) {
    Place place;
    for (std::size_t i = 0; i < 8; ++i) {
        place.xid = place.xid << 8 | subject[i];
        place.position = place.position << 8 | subject[8 + i];
    }
    return place;
}

Consumers::Consumer::Consumer(Inside& inside, std::string name)
    : inside_(&inside), name_(std::move(name)), lease_(inside.store, inside.clock, "event:" + name_, inside.holder) {}

const Effect* Consumers::Consumer::effect_for(const Stored& stored) const {
    auto found = effects_.find(stored.type);
    return found == effects_.end() ? nullptr : &found->second;
}

int Consumers::Consumer::round() {
    if (!lease_.held() || !enter()) return 0;
    auto batch = read();
    if (!batch) return 0;
    int made = 0;
    for (const auto& stored : batch->again) made += retry(stored) ? 1 : 0;
    if (batch->retry_at > inside_->clock.now()) return made;
    return made + follow(*batch);
}

Result<void> Consumers::Consumer::enter() {
    if (entered_) return {};
    auto done = inside_->write([&](db::Txn& txn, Moment&) -> Result<void> {
        txn.exec(sql::consumer_enter, name_);
        return {};
    });
    entered_ = done.has_value();
    return done;
}

Result<Consumers::Consumer::Batch> Consumers::Consumer::read() {
    return inside_->store.read_now([&](db::Txn& txn, Moment&) -> Result<Batch> {
        Batch batch;
        const auto rows = txn.query(sql::consumer_place, name_);
        check(!rows.empty(), "a consumer that has entered has a place");
        batch.place = {rows[0].integer(0), rows[0].integer(1)};
        batch.failures = rows[0].integer(2);
        batch.retry_at = rows[0].instant(3);
        for (const auto& row : txn.query(sql::outbox_after, batch.place.xid, batch.place.position, kBatchMax))
            batch.fresh.push_back(stored_of(row));
        for (const auto& row : txn.query(sql::parked_to_retry, name_, kBatchMax)) batch.again.push_back(stored_of(row));
        return batch;
    });
}

int Consumers::Consumer::follow(const Batch& batch) {
    Place reached = batch.place;
    int made = 0;
    for (const auto& stored : batch.fresh) {
        const Effect* effect = effect_for(stored);
        if (effect == nullptr) continue;
        if (take(batch, reached, stored, *effect) != Outcome::Made) return made;
        reached = stored.place;
        ++made;
    }
    if (!batch.fresh.empty() && batch.fresh.back().place != reached) pass(reached, batch.fresh.back().place);
    return made;
}

Consumers::Consumer::Outcome Consumers::Consumer::take(const Batch& batch, Place from, const Stored& stored,
                                                       const Effect& effect) {
    auto moved = inside_->write([&](db::Txn& txn, Moment& moment) -> Result<bool> {
        const Place to = stored.place;
        if (txn.exec_count(sql::consumer_move, name_, from.xid, from.position, to.xid, to.position) != 1) return false;
        if (auto done = effect(txn, stored, moment); !done) return refuse(done.error());
        return true;
    });
    if (moved) return *moved ? Outcome::Made : Outcome::Lost;
    if (!not_its_fault(moved.error())) note_failure(batch, from, stored, moved.error());
    return Outcome::Failed;
}

void Consumers::Consumer::note_failure(const Batch& batch, Place from, const Stored& stored, const Error& error) {
    const std::int64_t before = from == batch.place ? batch.failures : 0;
    // Whether this is written or not, the event stands where it stood: the next round comes back to it.
    (void)inside_->write([&](db::Txn& txn, Moment& moment) -> Result<void> {
        if (before + 1 < kFailuresMax) {
            txn.exec(sql::consumer_failed, name_, from.xid, from.position, moment.now + backoff(before));
            return {};
        }
        const Place to = stored.place;
        if (txn.exec_count(sql::consumer_move, name_, from.xid, from.position, to.xid, to.position) == 1)
            put_aside(txn, stored, error.code, moment);
        return {};
    });
}

// Over events that concern others.
void Consumers::Consumer::pass(Place from, Place to) {
    (void)inside_->write([&](db::Txn& txn, Moment&) -> Result<void> {
        txn.exec(sql::consumer_move, name_, from.xid, from.position, to.xid, to.position);
        return {};
    });
}

bool Consumers::Consumer::retry(const Stored& stored) {
    const Effect* effect = effect_for(stored);
    auto made = inside_->write([&](db::Txn& txn, Moment& moment) -> Result<bool> {
        if (effect == nullptr) return refuse(unknown_version());
        if (txn.exec_count(sql::parked_done, name_, stored.place.xid, stored.place.position) != 1) return false;
        if (auto done = (*effect)(txn, stored, moment); !done) return refuse(done.error());
        return true;
    });
    if (made) return *made;
    if (not_its_fault(made.error())) return false;
    (void)inside_->write([&](db::Txn& txn, Moment& moment) -> Result<void> {
        put_aside(txn, stored, made.error().code, moment);
        return {};
    });
    return false;
}

void Consumers::Consumer::put_aside(db::Txn& txn, const Stored& stored, const std::string& error, Moment& moment) {
    txn.exec(sql::parked_put, name_, stored.place.xid, stored.place.position, stored.tenant, error, moment.now);
    if (inside_->parking == nullptr) return;
    inside_->parking->parked(txn,
                             {.kind = ParkedKind::Event,
                              .name = name_,
                              .subject = subject_of(stored.place),
                              .tenant = stored.tenant,
                              .error = error,
                              .failures = kFailuresMax},
                             moment);
}

}  // namespace xinglin::events
