// Any order of setting, moving, cancelling and waiting: each live job runs once, at its last due time, with its last payload.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "platform/jobs/jobs_testing.h"

namespace xinglin::jobs {
namespace {

constexpr Kind kRing{"test.ring"};

struct Model {
    std::map<std::uint8_t, std::pair<std::int64_t, std::string>> live;   // Subject -> due second and payload.
    std::vector<std::string> rung;
    std::int64_t second = 0;

    void wait(std::int64_t seconds) {
        second += seconds;
        for (auto job = live.begin(); job != live.end();) {
            if (job->second.first > second) {
                ++job;
                continue;
            }
            rung.push_back(job->second.second);
            job = live.erase(job);
        }
    }
};

void play(World& world, std::vector<std::string>& rung) {
    Model model;
    const auto steps = *rc::gen::inRange(1, 25);
    for (int step = 0; step < steps; ++step) {
        const auto subject = *rc::gen::inRange<std::uint8_t>(1, 4);
        const auto what = *rc::gen::inRange(0, 3);
        const auto seconds = *rc::gen::inRange<std::int64_t>(1, 20);
        if (what == 0) {
            const auto payload = std::to_string(step);
            world.set(kRing, subject, world.store.clock.now() + std::chrono::seconds(seconds), payload);
            model.live[subject] = {model.second + seconds, payload};
        } else if (what == 1) {
            RC_ASSERT(world.drop(kRing, subject) == (model.live.erase(subject) == 1));
        } else {
            world.store.clock.turn(std::chrono::seconds(seconds));
            world.run();
            model.wait(seconds);
        }
        std::ranges::sort(rung);
        std::ranges::sort(model.rung);
        RC_ASSERT(rung == model.rung);
    }
}

TEST(Schedule, RunsWhatTheModelRuns) {
    World world;
    std::vector<std::string> rung;
    world.jobs.on(kRing, [&](db::Txn& txn, const Due& due, Moment&) -> Result<void> {
        txn.after_commit([&rung, payload = due.payload] { rung.push_back(payload); });
        return {};
    });
    const bool holds = rc::check("any order of setting, moving, cancelling and waiting", [&] {
        for (std::uint8_t subject = 1; subject < 4; ++subject) world.drop(kRing, subject);
        rung.clear();
        play(world, rung);
    });
    EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace xinglin::jobs
