#include <gtest/gtest.h>

#include "modules/roster/duty/world.h"

namespace xinglin::roster {
namespace {

using Kinds = std::vector<std::string>;

struct Meter : testing::Test {
    Result<void> declare(LocalMinute minutes, LocalDay monday = kMonday) {
        return world.act([&](db::Txn& txn, Moment& moment) {
            return world.duty.declare_elsewhere(txn, World::doctor(world.clinic, li), monday, minutes, moment);
        });
    }
    World world;
    PractitionerId li = world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
};

TEST_F(Meter, AddsWhatIsPlannedHereToWhatIsDeclaredElsewhere) {
    world.published(li, at(0, 8), at(0, 16));
    ASSERT_TRUE(declare(10 * 60));
    EXPECT_EQ(world.hours(li).planned, 8 * 60);
    EXPECT_EQ(world.hours(li).elsewhere, 10 * 60);
    EXPECT_EQ(world.hours(li).total(), 18 * 60);
}

TEST_F(Meter, WarnsTheDoctorAndTheDeskFromFiftyHoursAWeekOn) {
    world.published(li, at(0, 8), at(0, 16));
    ASSERT_TRUE(declare(42 * 60));
    EXPECT_EQ(world.items(World::desk(world.clinic)), Kinds{}) << "fifty are not more than fifty";
    ASSERT_TRUE(declare(42 * 60 + 1));
    EXPECT_EQ(world.items(World::desk(world.clinic)), Kinds{"roster.hours_high"});
    EXPECT_EQ(world.items(World::doctor(world.clinic, li)), (Kinds{"roster.hours_high", "roster.week_published"}));
    EXPECT_EQ(world.items(World::desk(world.other)), Kinds{});
    ASSERT_TRUE(declare(20 * 60));
    EXPECT_EQ(world.items(World::desk(world.clinic)), Kinds{}) << "and takes it back";
}

TEST_F(Meter, WarnsWhenAPublishedWeekBringsTheHours) {
    ASSERT_TRUE(declare(45 * 60));
    world.published(li, at(0, 8), at(0, 16));
    EXPECT_EQ(world.items(World::desk(world.clinic)), Kinds{"roster.hours_high"});
}

TEST_F(Meter, TakesTheLatestWordAndNoImpossibleOne) {
    ASSERT_TRUE(declare(5 * 60));
    ASSERT_TRUE(declare(7 * 60));
    EXPECT_EQ(world.hours(li).elsewhere, 7 * 60);
    EXPECT_EQ(refusal(declare(-1)), "roster.hours_range");
    EXPECT_EQ(refusal(declare(101 * 60)), "roster.hours_range");
    EXPECT_EQ(refusal(declare(60, kMonday + 2)), "roster.not_a_monday");
}

TEST_F(Meter, PutsTheTwoHalvesOfASundayNightInTheirWeeks) {
    world.published(li, at(6, 22), at(6, 30));
    EXPECT_EQ(world.hours(li).planned, 2 * 60);
    const auto next_week = world.look<Hours>([&](db::Txn& txn) {
        return world.duty.hours(txn, world.clinic.tenant, li, kMonday + 7);
    });
    EXPECT_EQ(next_week.planned, 6 * 60);
}

}  // namespace
}  // namespace xinglin::roster
