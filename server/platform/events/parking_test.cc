#include <gtest/gtest.h>

#include "platform/events/events_testing.h"

namespace xinglin::events {
namespace {

TEST(Parked, IsAnEventAfterTenFailuresAndTheNextGoesOn) {
    World world;
    int tries = 0;
    std::vector<std::int64_t> seen;
    world.consumers.on<Opened>("test.reader", [&](db::Txn&, const Opened& event, Moment&) -> Result<void> {
        if (event.number == 1) return ++tries, refuse(no());
        seen.push_back(event.number);
        return {};
    });
    world.emit_one(Opened{1});
    world.emit_one(Opened{2});

    world.run_patiently(15);

    EXPECT_EQ(tries, Consumers::kFailuresMax);
    ASSERT_EQ(world.lot.all.size(), 1U);
    EXPECT_EQ(world.lot.all[0].name, "test.reader");
    EXPECT_EQ(world.lot.all[0].error, "test.no");
    EXPECT_EQ(world.lot.all[0].tenant, world.tenant);
    EXPECT_EQ(seen, (std::vector<std::int64_t>{2}));
}

TEST(Parked, IsAnEventOnWhichAPromiseBreaks) {
    World world;
    world.consumers.on<Opened>("test.reader", [](db::Txn&, const Opened&, Moment&) -> Result<void> {
        check(false, "the test keeps its promise");
        return {};
    });
    world.emit_one(Opened{1});

    world.run_patiently(12);

    ASSERT_EQ(world.lot.all.size(), 1U);
    EXPECT_EQ(world.lot.all[0].error, "server.bug");
}

TEST(Parked, TakesEffectOnceWhenItIsRetried) {
    World world;
    bool broken = true;
    int effects = 0;
    world.consumers.on<Opened>("test.reader", [&](db::Txn&, const Opened&, Moment&) -> Result<void> {
        if (broken) return refuse(no());
        return ++effects, Result<void>();
    });
    world.emit_one(Opened{1});
    world.run_patiently(12);
    ASSERT_EQ(world.lot.all.size(), 1U);
    const auto ask = [&] {
        return world.store->write_now(
            [&](db::Txn& txn, Moment&) -> Result<bool> { return world.consumers.retry(txn, world.lot.all[0]); });
    };

    EXPECT_TRUE(*ask());
    world.consumers.run();
    EXPECT_EQ(world.lot.all.size(), 2U) << "it failed again, and is parked again";
    broken = false;
    EXPECT_TRUE(*ask());
    EXPECT_FALSE(*ask()) << "it has been asked for already";
    world.consumers.run();
    world.consumers.run();

    EXPECT_EQ(effects, 1);
}

TEST(Parked, StaysUndoneWhenItIsDismissed) {
    World world;
    int tries = 0;
    world.consumers.on<Opened>("test.reader",
                               [&](db::Txn&, const Opened&, Moment&) -> Result<void> { return ++tries, refuse(no()); });
    world.emit_one(Opened{1});
    world.run_patiently(12);
    auto dismissed = world.store->write_now(
        [&](db::Txn& txn, Moment&) -> Result<bool> { return world.consumers.dismiss(txn, world.lot.all[0]); });
    const int before = tries;

    world.run_patiently(3);

    EXPECT_TRUE(*dismissed);
    EXPECT_EQ(tries, before);
}

TEST(Parked, IsAVersionOlderThanTheOneBefore) {
    World world;
    int seen = 0;
    world.consumers.on<Opened>("test.reader",
                               [&](db::Txn&, const Opened&, Moment&) -> Result<void> { return ++seen, Result<void>(); });
    (void)world.store->write_now([&](db::Txn& txn, Moment&) -> Result<void> {
        for (const int v : {1, 2, 0, 3}) put(txn, world.tenant, Opened::type, v, R"({"number":1})");
        return {};
    });

    world.run_patiently(25);

    EXPECT_EQ(seen, 2);
    ASSERT_EQ(world.lot.all.size(), 2U);
    EXPECT_EQ(world.lot.all[0].error, "events.unknown_version");
}

}  // namespace
}  // namespace xinglin::events
