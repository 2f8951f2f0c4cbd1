// Events: what has happened, told to the floors above through a table, in the transaction in which it happened.
// An event is a struct of ids with wire fields and
//     static constexpr std::string_view type = "consult.accepted";   static constexpr int v = 1;
// Its consumers see it in commit order, at least once, and with effect exactly once; one that fails ten times is parked.
#pragma once

#include <map>
#include <memory>
#include <span>

#include "platform/db/store.h"
#include "platform/events/lease.h"
#include "platform/events/parking.h"
#include "platform/wire/wire.h"

namespace xinglin::db {
struct Migration;
}

namespace xinglin::events {

// Where an event stands in the outbox. On PostgreSQL the transaction's number comes first: positions are given before
// the commit, so a greater one may become visible earlier. On SQLite it is 0.
struct Place {
    std::int64_t xid = 0;
    std::int64_t position = 0;

    auto operator<=>(const Place&) const = default;
};

// An event as it lies in the outbox.
struct Stored {
    Place place;
    TenantId tenant;
    std::string type;
    std::int64_t v;
    std::string body;   // JSON.
    Instant at;
};

// `body` at most 2 KB of ids and codes, never personal data.
void put(db::Txn& txn, TenantId tenant, std::string_view type, int v, std::string_view body);

template <class Event>
void emit(db::Txn& txn, TenantId tenant, const Event& event) {
    put(txn, tenant, Event::type, Event::v, wire::write(event));
}

using Effect = std::function<Result<void>(db::Txn&, const Stored&, Moment&)>;

class Consumers final : public Unparking {
 public:
    static constexpr int kFailuresMax = 10;

    // `parking` may be null in tests: then what fails for ever is only kept aside.
    Consumers(db::Store& store, const Clock& clock, Entropy& entropy, Parking* parking = nullptr);
    ~Consumers() override;

    // Under one name a consumer may listen to several types, each once; it sees them all in one order. A name is for
    // ever: it is the consumer's place in the outbox. Before run() and start(). A new consumer begins with what comes
    // after its first run. `effect`: Result<void>(db::Txn&, const Event&, Moment&).
    template <class Event, class F>
    void on(std::string name, F effect) {
        listen(std::move(name), Event::type, [effect = std::move(effect)](db::Txn& txn, const Stored& stored, Moment& moment) {
            // Readers take the version before their own too: while nodes are replaced, both write.
            if (stored.v != Event::v && stored.v != Event::v - 1) return Result<void>(refuse(unknown_version()));
            auto event = wire::read<Event>(stored.body);
            if (!event) return Result<void>(refuse(event.error()));
            return effect(txn, *event, moment);
        });
    }
    void listen(std::string name, std::string_view type, Effect effect);

    // One round over all consumers; for tests and the simulator. Returns how many effects were made.
    int run();
    // A thread of its own that goes on until stop().
    void start();
    void stop();
    void wake();

    // Unparking.
    bool retry(db::Txn& txn, const Parked& what) override;
    bool dismiss(db::Txn& txn, const Parked& what) override;

 private:
    static Error unknown_version();
    class Consumer;
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::events
