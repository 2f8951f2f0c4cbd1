// One consumer: its place in the outbox and what it does with what it finds there. For this folder alone.
// The place moves by compare-and-swap in the transaction of the effect. So an event takes effect once, whatever happens
// between two steps and however many nodes believe that they hold the lease.
#pragma once

#include "platform/events/events.h"
#include "platform/events/ticker.h"

namespace xinglin::events {

// A place as the sixteen bytes of a parked thing's subject, and back.
IdBytes subject_of(Place place);
Place place_of(const IdBytes& subject);

class Consumers::Consumer {
 public:
    Consumer(Inside& inside, std::string name);

    void listen(std::string_view type, Effect effect) {
        check(effects_.emplace(type, std::move(effect)).second, "a consumer listens to a type once");
    }
    int round();
    void leave() { lease_.release(); }

 private:
    struct Batch {
        Place place;
        std::int64_t failures = 0;
        Instant retry_at;
        std::vector<Stored> fresh;
        std::vector<Stored> again;
    };
    enum class Outcome { Made, Lost, Failed };

    Result<void> enter();
    Result<Batch> read();
    int follow(const Batch& batch);
    Outcome take(const Batch& batch, Place from, const Stored& stored, const Effect& effect);
    void note_failure(const Batch& batch, Place from, const Stored& stored, const Error& error);
    void pass(Place from, Place to);
    bool retry(const Stored& stored);
    void put_aside(db::Txn& txn, const Stored& stored, const std::string& error, Moment& moment);
    const Effect* effect_for(const Stored& stored) const;

    Inside* inside_;
    std::string name_;
    std::map<std::string, Effect, std::less<>> effects_;
    Lease lease_;
    bool entered_ = false;
};

struct Consumers::Inside {
    db::Store& store;
    const Clock& clock;
    Parking* parking;
    IdBytes holder;
    std::map<std::string, Consumer, std::less<>> consumers{};
    Bell bell{};
    std::optional<Ticker> ticker{};

    template <class F>
    auto write(F&& work) {
        return store.write_now(std::forward<F>(work), db::Lane::Background);
    }
};

}  // namespace xinglin::events
