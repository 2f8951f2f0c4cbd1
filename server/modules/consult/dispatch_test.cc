// Who is offered to whom, and when.
#include <gtest/gtest.h>

#include <algorithm>

#include "modules/consult/store.h"
#include "modules/consult/views/render.h"
#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

TEST(Dispatch, OffersAtOnceWhenADoctorIsOnDuty) {
    World world;
    EXPECT_EQ(world.state(world.offered_visit()), State::Offered);
}

TEST(Dispatch, OffersTheWaitingWhenADoctorComes) {
    World world;
    auto visit = world.queued_visit();
    ASSERT_TRUE(world.come(world.dr_li));
    world.settle();
    EXPECT_TRUE(world.visit(visit).is_with(world.dr_li.practitioner));
}

TEST(Dispatch, AsksWhoeverIsOnShiftAndNotOnline) {
    World world;
    House& house = *world.house;
    roster::Duty duty{{house.directory, house.worklist, house.roster, house.limits}};
    house.roster.join(duty);
    const LocalDay monday = calendar::monday_of(local_day(world.now()));
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) -> Result<void> {
        const Access desk = World::desk(world.tianjin);
        const roster::NewShift shift{world.tianjin.general, world.dr_li.practitioner, moment.now + 10min, moment.now + 4h};
        if (auto added = duty.add(txn, desk, shift, moment); !added) return refuse(added.error());
        auto told = duty.publish(txn, desk, world.tianjin.general, monday, "只排了一位医生", moment);
        if (!told) return refuse(told.error());
        return {};
    }));
    const auto asked = [&](const Access& who) {
        const auto items = world.store->read_now(
            [&](db::Txn& txn, Moment&) -> Result<std::vector<worklist::Item>> { return house.worklist.mine(txn, who); });
        return std::ranges::count(*items, "roster.patient_waits", &worklist::Item::kind);
    };
    world.turn(15min);
    auto visit = world.queued_visit();
    world.settle();
    EXPECT_EQ(asked(world.dr_li), 1) << "he is on shift, and nobody is online";
    EXPECT_EQ(asked(world.dr_wang), 0) << "who has no shift is left in peace";
    ASSERT_TRUE(world.come(world.dr_li));
    world.settle();
    EXPECT_TRUE(world.visit(visit).is_with(world.dr_li.practitioner));
    EXPECT_EQ(asked(world.dr_li), 0);
}

TEST(Dispatch, KeepsToTheDepartmentAndTheInstitution) {
    World world;
    ASSERT_TRUE(world.come(world.dr_zhao));
    ASSERT_TRUE(world.come(world.dr_sun));
    auto visit = world.queued_visit();
    world.turn(5min);
    EXPECT_EQ(world.state(visit), State::Queued);
}

TEST(Dispatch, NeverExceedsTheCap) {
    World world;
    ASSERT_TRUE(world.come(world.dr_li));
    for (int i = 0; i < 7; ++i) {
        auto visit = world.queued_visit();
        if (world.state(visit) == State::Offered) { ASSERT_TRUE(world.accept(world.dr_li, visit)); }
    }
    EXPECT_EQ(world.come(world.dr_li)->load, 5);
}

TEST(Dispatch, GivesTheNextOneToAFreedDoctor) {
    World world;
    ASSERT_TRUE(world.come(world.dr_li));
    std::vector<ConsultId> visits;
    for (int i = 0; i < 6; ++i) {
        visits.push_back(world.queued_visit());
        if (i < 5) { ASSERT_TRUE(world.accept(world.dr_li, visits.back())); }
    }
    EXPECT_EQ(world.state(visits[5]), State::Queued);
    ASSERT_TRUE(world.cancel(world.ma, visits[0]));
    world.settle();
    EXPECT_EQ(world.state(visits[5]), State::Offered);
}

TEST(Dispatch, AsksTheOthersBeforeItAsksOneAgain) {
    World world;
    ASSERT_TRUE(world.come(world.dr_li));
    ASSERT_TRUE(world.come(world.dr_wang));
    auto visit = world.queued_visit();
    const auto first = world.visit(visit).doctor->id;
    world.turn(30s);
    ASSERT_EQ(world.state(visit), State::Offered);
    EXPECT_NE(world.visit(visit).doctor->id, first);
    world.turn(30s);
    ASSERT_EQ(world.state(visit), State::Offered);
    EXPECT_EQ(world.visit(visit).doctor->id, first) << "both were asked: it begins again";
}

TEST(Dispatch, TakesTheLongestWaitFirst) {
    World world;
    auto early = world.queued_visit();
    world.store.clock.turn(1s);
    auto late = world.queued_visit();
    ASSERT_TRUE(world.come(world.dr_li));
    world.settle();
    EXPECT_LE(world.visit(early).version, world.visit(late).version);
    EXPECT_EQ(world.state(early), State::Offered);
}

TEST(Dispatch, NeverOffersADoctorToHimself) {
    World world;
    Access herself = world.ma;
    herself.person = world.dr_li.person;
    world.act([&](db::Txn& txn, Moment& moment) -> Result<void> {
        world.house->accesses.person_created(txn, herself.person, moment);   // He signs in as a patient, too.
        return {};
    });
    ASSERT_TRUE(world.come(world.dr_li));
    auto visit = world.ask(herself, world.tianjin.general);
    ASSERT_TRUE(visit) << visit.error().code;
    world.settle();
    EXPECT_EQ(world.state(*visit), State::Queued);
}

TEST(Away, HandsOnWhatIsNotAnswered) {
    World world;
    auto visit = world.accepted_visit();
    ASSERT_TRUE(world.come(world.dr_wang));
    ASSERT_TRUE(world.go(world.dr_li));
    world.settle();
    EXPECT_TRUE(world.visit(visit).is_with(world.dr_wang.practitioner));
}

TEST(Away, ComesByItselfWhenHeartbeatsStop) {
    World world;
    auto visit = world.accepted_visit();
    world.turn(91s);
    EXPECT_EQ(world.state(visit), State::Queued);
    EXPECT_FALSE(world.come(world.dr_wang)->online == false);
}

TEST(Away, IsPutOffByAHeartbeat) {
    World world;
    auto visit = world.accepted_visit();
    for (int beat = 0; beat < 6; ++beat) {
        world.turn(25s);
        world.act([&](db::Txn& txn, Moment& moment) -> Result<void> {
            EXPECT_TRUE(world.house->roster.renew(txn, world.dr_li, moment));
            return {};
        });
    }
    EXPECT_EQ(world.state(visit), State::Accepted);
}

TEST(Away, LeavesATalkThatHasBegun) {
    World world;
    auto visit = world.begun_visit();
    ASSERT_TRUE(world.go(world.dr_li));
    world.settle();
    EXPECT_EQ(world.state(visit), State::InProgress);
}

QueueCard queue_of(World& world, const Access& patient, ConsultId id) {
    return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<QueueCard> {
        return *render(txn, world.house->consults.inside().lower, patient, *find(txn, patient, id)).queue;
    });
}

TEST(Queue, TellsTheHonestPlace) {
    World world;
    auto first = world.queued_visit();
    world.store.clock.turn(1s);
    auto second = world.ask(world.lin, world.tianjin.general);
    ASSERT_TRUE(second);
    world.settle();
    EXPECT_EQ(queue_of(world, world.ma, first).place, 1);
    EXPECT_EQ(queue_of(world, world.lin, *second).place, 2);
    ASSERT_TRUE(world.cancel(world.ma, first));
    EXPECT_EQ(queue_of(world, world.lin, *second).place, 1);
}

TEST(Queue, TellsNoTimeWhileNobodyIsOnDuty) {
    World world;
    auto visit = world.queued_visit();
    EXPECT_FALSE(queue_of(world, world.ma, visit).expected_wait_s);
}

TEST(Board, CountsDoctorsAndPatientsByDepartment) {
    World world;
    (void)world.queued_visit();
    ASSERT_TRUE(world.come(world.dr_zhao));
    auto loads = *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<directory::DepartmentLoad>> {
        return world.house->consults.loads(txn);
    });
    ASSERT_EQ(loads.size(), 2U);
    for (const auto& load : loads) {
        EXPECT_EQ(load.waiting, load.department == world.tianjin.general ? 1 : 0);
        EXPECT_EQ(load.doctors_online, load.department == world.tianjin.medicine ? 1 : 0);
        EXPECT_EQ(load.expected_wait.has_value(), load.doctors_online > 0);
    }
}

}  // namespace
}  // namespace xinglin::consult
