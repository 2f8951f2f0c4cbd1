#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/jobs/jobs_testing.h"

namespace xinglin::jobs {
namespace {

constexpr Kind kRing{"test.ring", 2};

TEST(Timer, RunsWhenItIsDueAndOnce) {
    World world;
    int rung = 0;
    world.jobs.on(kRing, [&](db::Txn&, const Due&, Moment&) -> Result<void> { return ++rung, Result<void>(); });
    world.set(kRing, 1, world.start + 30s);

    world.store.clock.turn(29s);
    EXPECT_EQ(world.run(), 0);
    world.store.clock.turn(1s);
    EXPECT_EQ(world.run(), 1);
    EXPECT_EQ(world.run(), 0);

    EXPECT_EQ(rung, 1);
    EXPECT_EQ(world.jobs.next_due(), std::nullopt);
}

TEST(Timer, CarriesWhatItWasGivenAndActsAsTheSystem) {
    World world;
    Due seen;
    world.jobs.on(kRing, [&](db::Txn&, const Due& due, Moment&) -> Result<void> { return seen = due, Result<void>(); });
    world.set(kRing, 9, world.start, "a payload", 3);

    world.run();

    EXPECT_EQ(seen.payload, "a payload");
    EXPECT_EQ(seen.key.subject, IdBytes{9});
    EXPECT_EQ(seen.key.detail, 3);
    EXPECT_TRUE(seen.access.is_system());
    EXPECT_EQ(seen.access.job, "test.ring");
    EXPECT_EQ(seen.access.tenant, TenantId{{7}});
}

TEST(Timer, IsMovedByBeingSetAgain) {
    World world;
    std::string heard;
    world.jobs.on(kRing, [&](db::Txn&, const Due& due, Moment&) -> Result<void> { return heard += due.payload, Result<void>(); });
    world.set(kRing, 1, world.start + 10s, "first");
    world.set(kRing, 1, world.start + 60s, "second");

    world.store.clock.turn(10s);
    world.run();
    EXPECT_EQ(heard, "");
    world.store.clock.turn(50s);
    world.run();

    EXPECT_EQ(heard, "second");
}

TEST(Timer, DoesNotRunWhenItWasCancelled) {
    World world;
    int rung = 0;
    world.jobs.on(kRing, [&](db::Txn&, const Due&, Moment&) -> Result<void> { return ++rung, Result<void>(); });
    world.set(kRing, 1, world.start);

    EXPECT_TRUE(world.drop(kRing, 1));
    EXPECT_FALSE(world.drop(kRing, 1));
    world.run();

    EXPECT_EQ(rung, 0);
}

TEST(Timer, SurvivesARestart) {
    World world;
    world.set(kRing, 1, world.start + 5s);
    world.store.reopen();
    Jobs after(*world.store, world.store.clock, world.store.entropy, &world.lot);
    int rung = 0;
    after.on(kRing, [&](db::Txn&, const Due&, Moment&) -> Result<void> { return ++rung, Result<void>(); });

    world.store.clock.turn(5s);
    after.run_due(world.store.clock.now());

    EXPECT_EQ(rung, 1);
}

TEST(Timer, MaySetItselfAgain) {
    World world;
    int rung = 0;
    world.jobs.on(kRing, [&](db::Txn& txn, const Due& due, Moment& moment) -> Result<void> {
        if (++rung < 3) at(txn, kRing, due.key, moment.now + 1s);
        return {};
    });
    world.set(kRing, 1, world.start);

    for (int second = 0; second < 5; ++second) {
        world.run();
        world.store.clock.turn(1s);
    }

    EXPECT_EQ(rung, 3);
}

TEST(Timer, ThatRefusesLeavesNothingBehindAndIsTriedAgainLater) {
    World world;
    int tries = 0;
    world.jobs.on(kRing, [&](db::Txn& txn, const Due& due, Moment& moment) -> Result<void> {
        at(txn, Kind{"test.child"}, due.key, moment.now + 24h);
        return ++tries < 3 ? Result<void>(refuse(no())) : Result<void>();
    });
    world.set(kRing, 1, world.start);

    world.run();
    world.run();
    EXPECT_EQ(tries, 1) << "not before its back-off is over";
    EXPECT_FALSE(world.drop(Kind{"test.child"}, 1));
    world.store.clock.turn(1s);
    world.run();
    EXPECT_EQ(tries, 2);
    world.store.clock.turn(1s);
    world.run();
    EXPECT_EQ(tries, 2) << "the second pause is twice as long";
    world.store.clock.turn(1s);
    world.run();

    EXPECT_EQ(tries, 3);
    EXPECT_TRUE(world.drop(Kind{"test.child"}, 1));
}

TEST(Timer, IsParkedAfterTenFailuresAndLeavesTheOthersAlone) {
    World world;
    int good = 0;
    int tries = 0;
    world.jobs.on(kRing, [&](db::Txn&, const Due& due, Moment&) -> Result<void> {
        if (due.key.subject == IdBytes{1}) return ++tries, refuse(no());
        return ++good, Result<void>();
    });
    world.set(kRing, 1, world.start, {}, 4);
    world.set(kRing, 2, world.start);

    world.run_patiently(15);

    EXPECT_EQ(tries, Jobs::kFailuresMax);
    EXPECT_EQ(good, 1);
    ASSERT_EQ(world.lot.all.size(), 1U);
    EXPECT_EQ(world.lot.all[0].name, "test.ring");
    EXPECT_EQ(world.lot.all[0].detail, 4);
    EXPECT_EQ(world.lot.all[0].error, "test.no");
    EXPECT_EQ(world.jobs.next_due(), std::nullopt) << "a parked job wakes nobody";
}

TEST(Timer, ThatIsParkedCanBeRetriedOrDismissed) {
    World world;
    bool broken = true;
    int rung = 0;
    world.jobs.on(kRing, [&](db::Txn&, const Due&, Moment&) -> Result<void> {
        return broken ? Result<void>(refuse(no())) : (++rung, Result<void>());
    });
    world.set(kRing, 1, world.start);
    world.set(kRing, 2, world.start);
    world.run_patiently(12);
    ASSERT_EQ(world.lot.all.size(), 2U);
    const auto decide = [&](auto verb, const events::Parked& what) {
        return *world.store->write_now([&](db::Txn& txn, Moment&) -> Result<bool> { return (world.jobs.*verb)(txn, what); });
    };
    broken = false;

    EXPECT_TRUE(decide(&Jobs::retry, world.lot.all[0]));
    EXPECT_FALSE(decide(&Jobs::retry, world.lot.all[0]));
    EXPECT_TRUE(decide(&Jobs::dismiss, world.lot.all[1]));
    world.run();

    EXPECT_EQ(rung, 1);
}

TEST(Timer, WithABrokenPromiseIsParkedAndTheServerGoesOn) {
    World world;
    world.jobs.on(kRing, [](db::Txn&, const Due&, Moment&) -> Result<void> {
        check(false, "the test keeps its promise");
        return {};
    });
    world.set(kRing, 1, world.start);

    world.run_patiently(12);

    ASSERT_EQ(world.lot.all.size(), 1U);
    EXPECT_EQ(world.lot.all[0].error, "server.bug");
}

TEST(Timer, OfAKindOrVersionThatNobodyKnowsIsParked) {
    World world;
    world.jobs.on(kRing, [](db::Txn&, const Due&, Moment&) -> Result<void> { return {}; });
    world.set(Kind{"test.unheard_of"}, 1, world.start);
    world.set(Kind{"test.ring", 3}, 2, world.start);
    world.set(Kind{"test.ring", 1}, 3, world.start);

    EXPECT_EQ(world.run(), 1) << "the version before is read";
    world.run_patiently(12);

    ASSERT_EQ(world.lot.all.size(), 2U);
    EXPECT_EQ(world.lot.all[0].error, "jobs.unknown_kind");
}

TEST(Timer, OnTheRunnersThreadRunsSoonAfterTheCommitThatSetIt) {
    World world;
    std::atomic<int> rung = 0;
    world.jobs.on(kRing, [&](db::Txn&, const Due&, Moment&) -> Result<void> { return ++rung, Result<void>(); });
    world.jobs.start();
    for (std::uint8_t subject = 1; subject <= 100; ++subject) world.set(kRing, subject, world.start);

    while (rung < 100) std::this_thread::sleep_for(1ms);
    world.jobs.stop();

    EXPECT_EQ(rung, 100);
}

TEST(Timer, RunsOnceWhenTwoRunnersReachForIt) {
    World world;
    Jobs other(*world.store, world.store.clock, world.store.entropy, &world.lot);
    std::atomic<int> rung = 0;   // Commits: a closure may run several times.
    for (Jobs* jobs : {&world.jobs, &other})
        jobs->on(kRing, [&](db::Txn& txn, const Due&, Moment&) -> Result<void> {
            txn.after_commit([&] { ++rung; });
            return {};
        });
    for (std::uint8_t subject = 1; subject <= 200; ++subject) world.set(kRing, subject, world.start);

    const Instant now = world.store.clock.now();
    {
        std::jthread here([&] { world.jobs.run_due(now); });
        std::jthread there([&] { other.run_due(now); });
    }

    EXPECT_EQ(rung, 200);
}

}  // namespace
}  // namespace xinglin::jobs
