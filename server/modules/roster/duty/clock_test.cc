// What time does to a shift, and what happens when nobody comes.
#include <gtest/gtest.h>

#include "modules/roster/duty/world.h"

namespace xinglin::roster {
namespace {

using Kinds = std::vector<std::string>;

struct ShiftClock : testing::Test {
    ShiftClock() {
        shift = world.published(li, at(1, 8), at(1, 16));
        first = world.published(wang, at(1, 8), at(1, 16), ShiftKind::Standby);
        second = world.published(zhao, at(1, 8), at(1, 16), ShiftKind::Standby);
    }
    Kinds desk() { return world.items(World::desk(world.clinic)); }
    Kinds of(PractitionerId who) {
        auto kinds = world.items(World::doctor(world.clinic, who));
        std::erase(kinds, "roster.week_published");
        return kinds;
    }
    // The two standbys in the order in which they are called.
    Shift called_first() { return world.shift(world.shift(first).called_at ? first : second); }

    World world;
    PractitionerId li = world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
    PractitionerId wang = world.hire(world.clinic, world.clinic.general, world.clinic.south, "王");
    PractitionerId zhao = world.hire(world.clinic, world.clinic.general, world.clinic.south, "赵");
    ShiftId shift;
    ShiftId first;
    ShiftId second;
};

TEST_F(ShiftClock, LocksBeginsAndClosesAtItsSeconds) {
    world.turn_to(at(0, 8) - 1s);
    EXPECT_EQ(world.shift(shift).state, ShiftState::Published);
    world.turn_to(at(0, 8));
    EXPECT_EQ(world.shift(shift).state, ShiftState::Locked);
    world.turn_to(at(1, 8) - 1s);
    EXPECT_EQ(world.shift(shift).state, ShiftState::Locked);
    world.come(li);
    world.turn_to(at(1, 8));
    EXPECT_EQ(world.shift(shift).state, ShiftState::InProgress);
    EXPECT_EQ(world.shift(shift).attended_at, at(1, 8)) << "he was online already";
    world.turn_to(at(1, 16));
    EXPECT_EQ(world.shift(shift).state, ShiftState::Closed);
    EXPECT_EQ(world.shift(first).state, ShiftState::Closed);
    EXPECT_FALSE(world.shift(first).called_at) << "a standby who was not needed";
}

TEST_F(ShiftClock, AsksItsDoctorToComeWhenItBegins) {
    world.turn_to(at(1, 8));
    EXPECT_EQ(of(li), Kinds{"roster.shift_begun"});
    EXPECT_EQ(desk(), Kinds{});
    world.turn_to(at(1, 8, 3));
    world.come(li);
    EXPECT_EQ(of(li), Kinds{}) << "and takes that back when he has come";
    world.turn_to(at(1, 8, 5));
    EXPECT_EQ(desk(), Kinds{}) << "three minutes late is no absence";
}

TEST_F(ShiftClock, CallsAStandbyAfterFiveMinutesAndTheNextAfterTen) {
    world.turn_to(at(1, 8, 5) - 1s);
    EXPECT_FALSE(world.shift(shift).no_show_at);
    world.turn_to(at(1, 8, 5));
    EXPECT_EQ(world.shift(shift).no_show_at, at(1, 8, 5));
    EXPECT_EQ(desk(), Kinds{"roster.no_show"});
    const Shift one = called_first();
    EXPECT_EQ(one.called_for, shift);
    EXPECT_EQ(of(one.practitioner), Kinds{"roster.standby_called"});
    world.turn_to(at(1, 8, 10) - 1s);
    EXPECT_NE(world.shift(first).called_at.has_value(), world.shift(second).called_at.has_value());
    world.turn_to(at(1, 8, 10));
    EXPECT_TRUE(world.shift(first).called_at && world.shift(second).called_at);
}

TEST_F(ShiftClock, CallsNobodyElseOnceAStandbyHasCome) {
    world.turn_to(at(1, 8, 5));
    const Shift one = called_first();
    world.turn_to(at(1, 8, 8));
    world.come(one.practitioner);
    EXPECT_EQ(world.shift(one.id).attended_at, at(1, 8, 8));
    EXPECT_EQ(desk(), Kinds{}) << "somebody stands in";
    world.turn_to(at(1, 9));
    EXPECT_NE(world.shift(first).called_at.has_value(), world.shift(second).called_at.has_value());
}

TEST_F(ShiftClock, TakesAStandbyWhoIsOnlineAlready) {
    world.turn_to(at(1, 8, 4));
    world.come(wang);
    world.come(zhao);
    world.turn_to(at(1, 8, 5));
    EXPECT_EQ(called_first().attended_at, at(1, 8, 5));
}

TEST_F(ShiftClock, AlarmsTheDeskWhenNobodyIsLeftToCall) {
    world.turn_to(at(1, 8, 15));
    EXPECT_EQ(desk(), (Kinds{"roster.no_show", "roster.no_standby"}));
    world.turn_to(at(1, 16));
    EXPECT_EQ(desk(), Kinds{}) << "what is over asks for nothing";
    EXPECT_EQ(of(li), Kinds{});
}

TEST_F(ShiftClock, LetsItsDoctorComeLate) {
    world.turn_to(at(1, 10));
    world.come(li);
    EXPECT_EQ(world.shift(shift).attended_at, at(1, 10));
    world.turn_to(at(1, 16));
    EXPECT_EQ(world.hours(li).worked, 6 * 60);
}

TEST_F(ShiftClock, CountsNoHoursForWhoDidNotCome) {
    world.turn_to(at(1, 16));
    EXPECT_EQ(world.hours(li).worked, 0);
    EXPECT_EQ(world.hours(li).planned, 0);
}

TEST_F(ShiftClock, CountsAMissedShiftAsAHoleUntilSomebodyStandsIn) {
    world.turn_to(at(1, 8, 5));
    const auto have_at_nine = [&] {
        for (const Hole& hole : world.week().holes) {
            if (hole.at.from <= local_minute(at(1, 9)) && local_minute(at(1, 9)) < hole.at.until) return hole.have;
        }
        return -1;
    };
    EXPECT_EQ(have_at_nine(), 1) << "the standby that was called, not the one who did not come";
}

TEST_F(ShiftClock, CatchesUpAfterAnOutage) {
    world.store.clock.set(at(1, 12));
    world.jobs.run_due(at(1, 12));
    EXPECT_EQ(world.shift(shift).state, ShiftState::InProgress);
    EXPECT_TRUE(world.shift(shift).no_show_at);
    world.store.clock.set(at(3, 0));
    world.jobs.run_due(at(3, 0));
    EXPECT_EQ(world.shift(shift).state, ShiftState::Closed);
}

TEST_F(ShiftClock, ForgetsAShiftThatWasWithdrawn) {
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) {
        return world.duty.withdraw(txn, World::desk(world.clinic), shift, world.shift(shift).version, moment);
    }));
    world.turn_to(at(1, 9));
    EXPECT_EQ(world.shift(shift).state, ShiftState::Withdrawn);
    EXPECT_EQ(desk(), Kinds{});
}

TEST_F(ShiftClock, AsksWhoeverIsOnShiftWhenAPatientWaitsAndNobodyIsOnline) {
    const auto ask = [&] {
        ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) -> Result<void> {
            world.duty.ask(txn, world.clinic.tenant, world.clinic.general, moment);
            return {};
        }));
    };
    world.turn_to(at(1, 8));
    world.come(li);
    ask();
    EXPECT_EQ(of(li), Kinds{}) << "he is online";
    world.go(li);
    ask();
    EXPECT_EQ(of(li), Kinds{"roster.patient_waits"});
    EXPECT_EQ(of(wang), Kinds{}) << "a standby is called, not asked";
    const auto asked = world.shift(shift).asked_at;
    world.turn_to(at(1, 8, 4));
    ask();
    EXPECT_EQ(world.shift(shift).asked_at, asked) << "once in five minutes";
    world.come(li);
    EXPECT_EQ(of(li), Kinds{});
}

}  // namespace
}  // namespace xinglin::roster
