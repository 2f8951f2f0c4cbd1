// For the tests of this folder: a store, a clock turned by hand, and a lot that remembers what was parked.
#pragma once

#include "platform/db/testing.h"
#include "platform/events/events.h"
#include "platform/jobs/jobs.h"

namespace xinglin::jobs {

class Lot final : public events::Parking {
 public:
    void parked(db::Txn&, const events::Parked& what, Moment&) override { all.push_back(what); }
    std::vector<events::Parked> all;
};

struct World {
    db::TestStore store{{{"events", events::migrations()}, {"jobs", migrations()}}};
    Lot lot;
    Jobs jobs{*store, store.clock, store.entropy, &lot};
    Instant start = store.clock.now();

    void set(const Kind& kind, std::uint8_t subject, Instant due, std::string_view payload = {}, std::int64_t detail = 0) {
        auto done = store->write_now([&](db::Txn& txn, Moment&) -> Result<void> {
            at(txn, kind, {.tenant = {{7}}, .subject = {subject}, .detail = detail}, due, payload);
            return {};
        });
        check(done.has_value(), "the job is set");
    }
    bool drop(const Kind& kind, std::uint8_t subject) {
        return *store->write_now([&](db::Txn& txn, Moment&) -> Result<bool> { return cancel(txn, kind, {subject}); });
    }
    int run() { return jobs.run_due(store.clock.now()); }
    // Far enough for every back-off, so many times.
    void run_patiently(int rounds) {
        for (int round = 0; round < rounds; ++round) {
            run();
            store.clock.turn(301s);
        }
    }
};

inline Error no() { return {.kind = ErrorKind::Conflict, .code = "test.no"}; }
inline Error silence() { return {.kind = ErrorKind::Unavailable, .code = "test.silence"}; }

}  // namespace xinglin::jobs
