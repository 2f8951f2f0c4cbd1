// Jobs: what is to be done later, durable, exactly one for each (kind, subject, detail).
// A timer is one closure. A job of two parts calls somebody outside first, without a transaction, and settles the answer.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "platform/events/parking.h"
#include "platform/db/store.h"

namespace xinglin::db {
struct Migration;
}

namespace xinglin::jobs {

// `v`: of the payload; readers take v and v - 1.
struct Kind {
    std::string_view name;   // "consult.offer_timeout"; for ever.
    int v = 1;
    db::Lane lane = db::Lane::Background;
};

struct JobKey {
    TenantId tenant{};       // Nil where no institution is concerned.
    IdBytes subject{};       // What it is about: its id.
    std::int64_t detail = 0; // Which one of several under the same subject.
};

inline constexpr std::size_t kPayloadMax = 2048;

// Sets the job, or moves the live one of the same (kind, subject, detail) to this time and payload. Ids, no personal data.
void at(db::Txn& txn, const Kind& kind, const JobKey& key, Instant due, std::string_view payload = {});
// True when there was one. An outside call that is under way is not settled any more.
bool cancel(db::Txn& txn, const Kind& kind, const IdBytes& subject, std::int64_t detail = 0);

struct Due {
    std::string kind;
    std::int64_t v = 1;
    JobKey key;
    Instant due;               // When it was to run.
    std::string payload;
    std::int64_t failures = 0; // So far.
    Access access;             // Access::system(kind, tenant).
};

// What an outside call may use. It must come back before `deadline`.
class Outside {
 public:
    Outside(db::Store& store, Due job, Instant until) : due(std::move(job)), deadline(until), store_(&store) {}

    const Due due;
    const Instant deadline;

    // A short look at the database; never held during the call. `F(db::Txn&, Moment&) -> Result<T>`.
    template <class F>
    auto read(F&& look) {
        return store_->read_now(std::forward<F>(look));
    }

 private:
    db::Store* store_;
};

using Timer = std::function<Result<void>(db::Txn&, const Due&, Moment&)>;
// An Error of kind Busy or Unavailable means "unknown or later": called again with the same job. Any other is settled.
using Call = std::function<Result<std::string>(const std::string& payload, Outside&)>;
using Settle = std::function<Result<void>(db::Txn&, const Due&, const Result<std::string>& answer, Moment&)>;

// One party outside: how many calls at once, how long each may take, and when it is left in peace.
struct Adapter {
    std::string name;              // "sms"; kinds with the same name share pool and breaker.
    std::size_t at_once = 4;
    Duration deadline = 5s;
    int failures_to_open = 5;      // In a row; then nobody calls for `open_for`, doubled with each failed try.
    Duration open_for = 5s;
    Duration open_for_max = 60s;
};

class Jobs final : public events::Unparking {
 public:
    static constexpr int kFailuresMax = 10;

    Jobs(db::Store& store, const Clock& clock, Entropy& entropy, events::Parking* parking = nullptr);
    ~Jobs() override;

    // Both before run_due() and start(). A kind is registered once. The job is deleted in the transaction of its effect;
    // an Error or a Bug undoes both, and it is tried again later: 1 s, 2 s, 4 s ... up to five minutes, ten times.
    void on(const Kind& kind, Timer timer);
    void outside(const Kind& kind, const Adapter& adapter, Call call, Settle settle);

    // Runs all that is due at `now`, and what that makes due, calls outside included, and returns how many were done.
    // For tests and the simulator: everything happens before it returns.
    int run_due(Instant now);

    // A thread of its own until stop(); calls outside run on the adapters' pools.
    void start();
    void stop();
    void wake();
    // When the next job is due; nothing when there is none.
    std::optional<Instant> next_due();

    // events::Unparking.
    bool retry(db::Txn& txn, const events::Parked& what) override;
    bool dismiss(db::Txn& txn, const events::Parked& what) override;

    struct Inside;

 private:
    std::unique_ptr<Inside> inside_;
};

std::span<const db::Migration> migrations();

}  // namespace xinglin::jobs
