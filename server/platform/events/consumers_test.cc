#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/events/events_testing.h"

namespace xinglin::events {
namespace {

TEST(Consumers, SeeEachEventOnceAndInOrder) {
    World world;
    std::vector<std::int64_t> seen;
    world.consumers.on<Opened>("test.reader", [&](db::Txn&, const Opened& event, Moment&) -> Result<void> {
        seen.push_back(event.number);
        return {};
    });
    for (int number = 1; number <= 100; ++number) world.emit_one(Opened{number});

    while (world.consumers.run() > 0) {}
    world.consumers.run();

    ASSERT_EQ(seen.size(), 100U);
    EXPECT_TRUE(std::ranges::is_sorted(seen));
}

TEST(Consumers, HearNothingOfAClosureThatRefused) {
    World world;
    int seen = 0;
    world.consumers.on<Opened>("test.reader",
                               [&](db::Txn&, const Opened&, Moment&) -> Result<void> { return ++seen, Result<void>(); });
    (void)world.store->write_now([&](db::Txn& txn, Moment&) -> Result<void> {
        emit(txn, world.tenant, Opened{1});
        return refuse(no());
    });

    world.consumers.run();

    EXPECT_EQ(seen, 0);
}

TEST(Consumers, PassOverWhatConcernsOthers) {
    World world;
    int seen = 0;
    world.consumers.on<Shut>("test.reader",
                             [&](db::Txn&, const Shut&, Moment&) -> Result<void> { return ++seen, Result<void>(); });
    for (int number = 0; number < 200; ++number) world.emit_one(Opened{number});
    world.emit_one(Shut{1});

    for (int round = 0; round < 5; ++round) world.consumers.run();

    EXPECT_EQ(seen, 1);
}

TEST(Consumers, HearSeveralTypesInOneOrder) {
    World world;
    std::string heard;
    world.consumers.on<Opened>("test.reader",
                               [&](db::Txn&, const Opened&, Moment&) -> Result<void> { return heard += 'o', Result<void>(); });
    world.consumers.on<Shut>("test.reader",
                             [&](db::Txn&, const Shut&, Moment&) -> Result<void> { return heard += 's', Result<void>(); });
    world.emit_one(Opened{1});
    world.emit_one(Shut{1});
    world.emit_one(Opened{2});

    world.consumers.run();

    EXPECT_EQ(heard, "oso");
}

TEST(Consumers, TryAgainLaterAndInTheSameOrder) {
    World world;
    int failures = 3;
    std::vector<std::int64_t> seen;
    world.consumers.on<Opened>("test.reader", [&](db::Txn&, const Opened& event, Moment&) -> Result<void> {
        if (event.number == 1 && failures-- > 0) return refuse(no());
        seen.push_back(event.number);
        return {};
    });
    world.emit_one(Opened{1});
    world.emit_one(Opened{2});

    world.consumers.run();
    EXPECT_TRUE(seen.empty()) << "the second does not overtake the first";
    world.consumers.run();
    EXPECT_EQ(failures, 2) << "not before the back-off is over";
    world.run_patiently(4);

    EXPECT_EQ(seen, (std::vector<std::int64_t>{1, 2}));
    EXPECT_TRUE(world.lot.all.empty());
}

TEST(Consumers, OfTwoNodesOneWorksAndTheOtherTakesOverWhenItIsGone) {
    World world;
    Consumers other{*world.store, world.store.clock, world.store.entropy, &world.lot};
    int here = 0;
    int there = 0;
    world.consumers.on<Opened>("test.reader",
                               [&](db::Txn&, const Opened&, Moment&) -> Result<void> { return ++here, Result<void>(); });
    other.on<Opened>("test.reader", [&](db::Txn&, const Opened&, Moment&) -> Result<void> { return ++there, Result<void>(); });
    world.emit_one(Opened{1});
    world.consumers.run();
    world.emit_one(Opened{2});

    other.run();
    EXPECT_EQ(there, 0) << "the first node holds the lease";
    world.store.clock.turn(Lease::kTerm + 1s);
    other.run();

    EXPECT_EQ(here, 1);
    EXPECT_EQ(there, 1);
}

TEST(Consumers, MakeEachEffectOnceThoughTwoNodesBelieveThatTheyHoldTheLease) {
    World world;
    SeededEntropy same(5);
    SeededEntropy again(5);
    Consumers first{*world.store, world.store.clock, same};
    Consumers second{*world.store, world.store.clock, again};   // The same dice, so the same name: the lease lets both in.
    std::atomic<int> effects = 0;
    for (Consumers* node : {&first, &second})
        node->on<Opened>("test.reader", [&](db::Txn& txn, const Opened&, Moment&) -> Result<void> {
            txn.after_commit([&] { ++effects; });
            return {};
        });
    for (int number = 0; number < 200; ++number) world.emit_one(Opened{number});

    {
        std::jthread here([&] { for (int round = 0; round < 20; ++round) first.run(); });
        std::jthread there([&] { for (int round = 0; round < 20; ++round) second.run(); });
    }

    EXPECT_EQ(effects, 200);
}

TEST(Consumers, OnAThreadOfTheirOwnFindWhatIsEmitted) {
    World world;
    std::atomic<int> seen = 0;
    world.consumers.on<Opened>("test.reader",
                               [&](db::Txn&, const Opened&, Moment&) -> Result<void> { return ++seen, Result<void>(); });
    world.consumers.start();
    world.emit_one(Opened{1});
    world.consumers.wake();

    while (seen == 0) std::this_thread::sleep_for(1ms);
    world.consumers.stop();

    EXPECT_EQ(seen, 1);
}

}  // namespace
}  // namespace xinglin::events
