// The inside of Jobs: what is registered, and how one job is run, fails and is parked. For this folder alone.
//   A timer:        [take the row + effect] in one transaction.
//   A call outside: [claim the row with a token] - call, no transaction - [delete the row by its token + settle].
//   A failure:      [row again later], or after ten [row parked + told].
// Each bracket names the row as it was read, so that of two runners, or of a runner and a verb that moves the job, one wins.
#pragma once

#include <map>

#include "platform/events/lease.h"
#include "platform/jobs/breaker.h"
#include "platform/jobs/hint.h"
#include "platform/jobs/jobs.h"
#include "platform/jobs/pool.h"

namespace xinglin::jobs {

// A party outside, shared by the kinds that call it.
struct Room {
    Room(const Adapter& party, std::function<void()> on_room)
        : adapter(party),
          breaker(party.failures_to_open, party.open_for, party.open_for_max),
          pool(party.at_once, std::move(on_room)) {}

    const Adapter adapter;
    Breaker breaker;
    Pool pool;   // Last: its threads use the breaker.
};

struct Handler {
    Kind kind;
    Timer timer{};
    Room* room = nullptr;   // For calls outside.
    Call call{};
    Settle settle{};
};

struct Jobs::Inside {
    Inside(db::Store& db_store, const Clock& system_clock, Entropy& dice, events::Parking* lot);

    // What is due at `now`, behind `after` when it is given.
    Result<std::vector<Due>> load(Instant now, const Due* after);
    const Handler* handler_of(const Due& due) const;
    std::optional<Instant> next_due();

    // Runs timers side by side and waits for all; returns how many took effect.
    int run_timers(const std::vector<const Due*>& due);
    // Claims, calls and settles on the calling thread. True when the job was settled.
    bool run_call(const Due& due, const Handler& handler);
    // The same in two steps, for a pool.
    std::optional<Due> claim(const Due& due, const Handler& handler, std::int64_t token);
    bool attempt(const Due& claimed, const Handler& handler, std::int64_t token);
    void postpone(const Due& due, Instant until);
    void failed(const Due& due, std::int64_t token, const Error& error);
    std::int64_t new_token();

    db::Store& store;
    const Clock& clock;
    Entropy& entropy;
    events::Parking* parking;
    std::mutex entropy_mutex{};
    events::Lease lease;
    std::map<std::string, Handler, std::less<>> handlers{};
    events::Bell bell{};
    std::map<std::string, std::unique_ptr<Room>, std::less<>> rooms{};   // Behind what their threads use.
    std::optional<HearsHints> hears{};
    std::optional<events::Ticker> ticker{};

 private:
    Result<std::string> call_guarded(const Due& due, const Handler& handler, Outside& outside);
};

// One round of the runner's thread; returns how long to wait for the next.
Duration tick(Jobs::Inside& inside);

}  // namespace xinglin::jobs
