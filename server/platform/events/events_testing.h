// For the tests of this folder: two events, a lot that remembers what was parked, and the world they live in.
#pragma once

#include <gtest/gtest.h>

#include "platform/db/testing.h"
#include "platform/events/events.h"

namespace xinglin::events {

struct Opened {
    static constexpr std::string_view type = "test.opened";
    static constexpr int v = 2;
    std::int64_t number = 0;
};
struct Shut {
    static constexpr std::string_view type = "test.shut";
    static constexpr int v = 1;
    std::int64_t number = 0;
};

class Lot final : public Parking {
 public:
    void parked(db::Txn&, const Parked& what, Moment&) override { all.push_back(what); }
    std::vector<Parked> all;
};

inline Error no() { return {.kind = ErrorKind::Conflict, .code = "test.no"}; }

}  // namespace xinglin::events

namespace xinglin::wire {
template <>
inline constexpr auto fields<events::Opened> = members(field<"number">(&events::Opened::number));
template <>
inline constexpr auto fields<events::Shut> = members(field<"number">(&events::Shut::number));
}  // namespace xinglin::wire

namespace xinglin::events {

struct World {
    db::TestStore store{"events", migrations()};
    Lot lot;
    Consumers consumers{*store, store.clock, store.entropy, &lot};
    TenantId tenant{{7}};

    template <class Event>
    void emit_one(Event event) {
        auto done = store->write_now([&](db::Txn& txn, Moment&) -> Result<void> {
            emit(txn, tenant, event);
            return {};
        });
        ASSERT_TRUE(done);
    }
    // Turns the clock far enough for every back-off.
    void run_patiently(int rounds) {
        for (int round = 0; round < rounds; ++round) {
            consumers.run();
            store.clock.turn(31s);
        }
    }
};

}  // namespace xinglin::events
