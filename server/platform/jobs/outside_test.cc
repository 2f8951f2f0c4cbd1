#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/jobs/jobs_testing.h"

namespace xinglin::jobs {
namespace {

constexpr Kind kSend{"test.send"};

// A party outside that answers as the test says, and what was settled.
struct Party {
    std::function<Result<std::string>(const std::string&)> answer = [](const std::string& payload) { return "did " + payload; };
    int calls = 0;
    std::vector<std::string> settled;

    void join(Jobs& jobs, Adapter adapter = {.name = "party"}) {
        jobs.outside(
            kSend, adapter,
            [this](const std::string& payload, Outside&) {
                ++calls;
                return answer(payload);
            },
            [this](db::Txn&, const Due&, const Result<std::string>& got, Moment&) -> Result<void> {
                settled.push_back(got ? *got : got.error().code);
                return {};
            });
    }
};

TEST(Outside, CallsAndSettlesTheAnswer) {
    World world;
    Party party;
    party.join(world.jobs);
    world.set(kSend, 1, world.start, "it");

    EXPECT_EQ(world.run(), 1);
    EXPECT_EQ(world.run(), 0);

    EXPECT_EQ(party.settled, std::vector<std::string>{"did it"});
    EXPECT_EQ(world.jobs.next_due(), std::nullopt);
}

TEST(Outside, SettlesADefiniteNoAtOnce) {
    World world;
    Party party;
    party.answer = [](const std::string&) { return Result<std::string>(refuse(no())); };
    party.join(world.jobs);
    world.set(kSend, 1, world.start);

    world.run_patiently(3);

    EXPECT_EQ(party.calls, 1);
    EXPECT_EQ(party.settled, std::vector<std::string>{"test.no"});
}

TEST(Outside, CallsAgainAfterSilence) {
    World world;
    Party party;
    party.answer = [&](const std::string&) {
        return party.calls < 3 ? Result<std::string>(refuse(silence())) : Result<std::string>("yes");
    };
    party.join(world.jobs);
    world.set(kSend, 1, world.start);

    world.run_patiently(4);

    EXPECT_EQ(party.calls, 3);
    EXPECT_EQ(party.settled, std::vector<std::string>{"yes"});
}

TEST(Outside, ParksWhatIsNeverAnswered) {
    World world;
    Party party;
    party.answer = [&](const std::string&) { return Result<std::string>(refuse(silence())); };
    party.join(world.jobs);
    world.set(kSend, 1, world.start);

    world.run_patiently(20);

    EXPECT_EQ(party.calls, Jobs::kFailuresMax);
    EXPECT_TRUE(party.settled.empty());
    ASSERT_EQ(world.lot.all.size(), 1U);
    EXPECT_EQ(world.lot.all[0].error, "test.silence");
}

TEST(Outside, TakesAnExceptionOfTheAdapterForSilence) {
    World world;
    Party party;
    party.answer = [&](const std::string&) -> Result<std::string> {
        if (party.calls == 1) throw std::runtime_error("the cable is out");
        return "yes";
    };
    party.join(world.jobs);
    world.set(kSend, 1, world.start);

    world.run_patiently(3);

    EXPECT_EQ(party.settled, std::vector<std::string>{"yes"});
}

TEST(Outside, DropsTheAnswerToACallWhoseJobWasCancelledMeanwhile) {
    World world;
    Party party;
    party.answer = [&](const std::string&) { return world.drop(kSend, 1), Result<std::string>("too late"); };
    party.join(world.jobs);
    world.set(kSend, 1, world.start);

    world.run_patiently(2);

    EXPECT_EQ(party.calls, 1);
    EXPECT_TRUE(party.settled.empty());
}

TEST(Outside, SettlesTheNewPayloadWhenTheJobWasSetAgainMeanwhile) {
    World world;
    Party party;
    party.answer = [&](const std::string& payload) {
        if (payload == "old") world.set(kSend, 1, world.start, "new");
        return Result<std::string>("did " + payload);
    };
    party.join(world.jobs);
    world.set(kSend, 1, world.start, "old");

    world.run_patiently(2);

    EXPECT_EQ(party.settled, std::vector<std::string>{"did new"});
}

TEST(Outside, IsCalledAgainWhenItsNodeDiedDuringTheCall) {
    World world;
    Party party;
    struct Died {};
    party.answer = [&](const std::string&) -> Result<std::string> {
        if (party.calls == 1) throw Died();
        return "yes";
    };
    party.join(world.jobs);
    world.set(kSend, 1, world.start);
    EXPECT_THROW(world.run(), Died);

    EXPECT_EQ(world.run(), 0) << "the claim still holds";
    world.store.clock.turn(60s);
    EXPECT_EQ(world.run(), 1);

    EXPECT_EQ(party.settled, std::vector<std::string>{"yes"});
}

TEST(Outside, LeavesASickPartyInPeaceAndDoesNotCountThatAgainstTheJobs) {
    World world;
    Party party;
    bool well = false;
    party.answer = [&](const std::string&) { return well ? Result<std::string>("yes") : Result<std::string>(refuse(silence())); };
    party.join(world.jobs, {.name = "party", .failures_to_open = 3, .open_for = 10s});
    for (std::uint8_t subject = 1; subject <= 50; ++subject) world.set(kSend, subject, world.start);

    world.run();
    EXPECT_EQ(party.calls, 3) << "after three failures nobody calls";
    world.store.clock.turn(11s);
    world.run();
    EXPECT_EQ(party.calls, 4) << "one tries";
    well = true;
    world.run_patiently(3);

    EXPECT_EQ(party.settled.size(), 50U);
    EXPECT_TRUE(world.lot.all.empty());
}

TEST(Outside, OnThePoolCallsSeveralAtOnceAndNoMoreThanItMay) {
    World world;
    std::atomic<int> now = 0;
    std::atomic<int> most = 0;
    std::atomic<int> settled = 0;
    world.jobs.outside(
        kSend, {.name = "party", .at_once = 3},
        [&](const std::string&, Outside&) -> Result<std::string> {
            const int running = ++now;
            for (int seen = most; seen < running && !most.compare_exchange_weak(seen, running);) {}
            std::this_thread::sleep_for(5ms);
            --now;
            return "yes";
        },
        [&](db::Txn& txn, const Due&, const Result<std::string>&, Moment&) -> Result<void> {
            txn.after_commit([&] { ++settled; });
            return {};
        });
    world.jobs.start();
    for (std::uint8_t subject = 1; subject <= 30; ++subject) world.set(kSend, subject, world.start);

    while (settled < 30) std::this_thread::sleep_for(1ms);
    world.jobs.stop();

    EXPECT_EQ(most, 3);
    EXPECT_EQ(settled, 30);
}

TEST(Outside, DoesNotKeepTimersWaitingBehindASlowParty) {
    World world;
    std::atomic<bool> hang = true;
    std::atomic<bool> rung = false;
    world.jobs.outside(
        kSend, {.name = "party", .at_once = 1},
        [&](const std::string&, Outside&) -> Result<std::string> {
            while (hang) std::this_thread::sleep_for(1ms);
            return "yes";
        },
        [](db::Txn&, const Due&, const Result<std::string>&, Moment&) -> Result<void> { return {}; });
    world.jobs.on(Kind{"test.timer"}, [&](db::Txn&, const Due&, Moment&) -> Result<void> { return rung = true, Result<void>(); });
    for (std::uint8_t subject = 1; subject <= 200; ++subject) world.set(kSend, subject, world.start);
    world.set(Kind{"test.timer"}, 1, world.start);
    world.jobs.start();

    while (!rung) std::this_thread::sleep_for(1ms);
    hang = false;
    world.jobs.stop();

    EXPECT_TRUE(rung);
}

}  // namespace
}  // namespace xinglin::jobs
