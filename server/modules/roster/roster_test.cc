#include "modules/roster/roster.h"

#include <gtest/gtest.h>

#include "platform/db/testing.h"
#include "platform/events/events.h"
#include "platform/jobs/jobs.h"
#include "platform/policy/change.h"

namespace xinglin::roster {
namespace {

struct Duty : testing::Test {
    void SetUp() override {
        roster.join(jobs);
        consumers.on<CameOnDuty>("test", [this](db::Txn&, const CameOnDuty&, Moment&) -> Result<void> {
            ++came;
            return {};
        });
        consumers.on<WentAway>("test", [this](db::Txn&, const WentAway&, Moment&) -> Result<void> {
            ++went;
            return {};
        });
        consumers.run();
        li.role = Role::Doctor;
        li.tenant = TenantId{{1}};
        li.practitioner = PractitionerId{{2}};
        li.person = PersonId{{3}};
    }
    template <class F>
    void act(F&& work) {
        ASSERT_TRUE(store->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
            work(txn, moment);
            return {};
        }));
        jobs.run_due(store.clock.now());
        consumers.run();
    }
    void come() {
        act([&](db::Txn& txn, Moment& moment) { roster.come(txn, li, moment); });
    }
    void beat() {
        act([&](db::Txn& txn, Moment& moment) { renewed = roster.renew(txn, li, moment); });
    }
    std::size_t on_duty(TenantId tenant) {
        return *store->read_now([&](db::Txn& txn, Moment&) -> Result<std::size_t> { return roster.on_duty(txn, tenant).size(); });
    }
    void turn(Duration by) {
        store.clock.turn(by);
        act([](db::Txn&, Moment&) {});
    }

    db::TestStore store{{{"events", events::migrations()}, {"jobs", jobs::migrations()}, {"policy", policy::migrations()},
                         {"roster", migrations()}}};
    policy::Views limits{*store};
    jobs::Jobs jobs{*store, store.clock, store.entropy};
    events::Consumers consumers{*store, store.clock, store.entropy};
    Roster roster{limits};
    Access li;
    int came = 0;
    int went = 0;
    bool renewed = false;
};

TEST_F(Duty, BeginsWithComingAndIsToldOnce) {
    come();
    come();
    EXPECT_EQ(on_duty(li.tenant), 1U);
    EXPECT_EQ(on_duty(TenantId{{8}}), 0U);
    EXPECT_EQ(came, 1);
}

TEST_F(Duty, EndsAfterNinetySecondsWithoutASignOfLife) {
    come();
    turn(89s);
    EXPECT_EQ(on_duty(li.tenant), 1U);
    turn(1s);
    EXPECT_EQ(on_duty(li.tenant), 0U);
    EXPECT_EQ(went, 1);
}

TEST_F(Duty, LastsAsLongAsHeartbeatsCome) {
    come();
    for (int i = 0; i < 20; ++i) {
        turn(25s);
        beat();
        ASSERT_TRUE(renewed);
    }
    EXPECT_EQ(went, 0);
    turn(90s);
    EXPECT_EQ(went, 1) << "the timer has gone along with the lease";
}

TEST_F(Duty, IsNotRevivedByAHeartbeat) {
    come();
    turn(90s);
    beat();
    EXPECT_FALSE(renewed);
    EXPECT_EQ(on_duty(li.tenant), 0U);
}

TEST_F(Duty, EndsWithGoing) {
    come();
    act([&](db::Txn& txn, Moment& moment) { roster.go(txn, li, moment); });
    act([&](db::Txn& txn, Moment& moment) { roster.go(txn, li, moment); });
    EXPECT_EQ(on_duty(li.tenant), 0U);
    EXPECT_EQ(went, 1) << "going twice is told once";
}

TEST_F(Duty, BeginsAnewAfterItHasEnded) {
    come();
    turn(10min);
    come();
    EXPECT_EQ(came, 2);
    turn(89s);
    EXPECT_EQ(on_duty(li.tenant), 1U);
}

}  // namespace
}  // namespace xinglin::roster
