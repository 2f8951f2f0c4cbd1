#include <gtest/gtest.h>

#include "platform/events/events_testing.h"

namespace xinglin::events {
namespace {

struct Two {
    db::TestStore store{"events", migrations()};
    Lease first{*store, store.clock, "work", new_holder(store.entropy)};
    Lease second{*store, store.clock, "work", new_holder(store.entropy)};
};

TEST(Lease, IsHeldByOne) {
    Two world;

    EXPECT_TRUE(world.first.held());
    EXPECT_FALSE(world.second.held());
    EXPECT_TRUE(world.first.held());
}

TEST(Lease, StaysWithWhoeverRenewsIt) {
    Two world;
    for (int i = 0; i < 10; ++i) {
        EXPECT_TRUE(world.first.held());
        world.store.clock.turn(Lease::kTerm * 3 / 4);
        EXPECT_TRUE(world.first.held());
        EXPECT_FALSE(world.second.held());
    }
}

TEST(Lease, PassesOnWhenItIsGivenBack) {
    Two world;
    EXPECT_TRUE(world.first.held());
    world.first.release();

    EXPECT_TRUE(world.second.held());
    EXPECT_FALSE(world.first.held());
}

TEST(Lease, IsNotLostToTheYearsWhenAClockHadRunAhead) {
    Two world;
    world.store.clock.turn(std::chrono::hours(24 * 30));
    EXPECT_TRUE(world.first.held());
    world.store.clock.turn(-std::chrono::hours(24 * 30));

    EXPECT_TRUE(world.second.held());
}

}  // namespace
}  // namespace xinglin::events
