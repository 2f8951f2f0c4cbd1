// A week is planned, proved and told.
#include <gtest/gtest.h>

#include <algorithm>

#include "modules/roster/duty/world.h"

namespace xinglin::roster {
namespace {

struct Publishing : testing::Test {
    World world;
};

TEST_F(Publishing, PlansAWholeWeekAndTellsItToItsDoctors) {
    const auto staff = world.staff(world.clinic, 12);
    const auto planned = world.plan();
    ASSERT_TRUE(planned) << refusal(planned);
    EXPECT_TRUE(planned->unfilled.empty());
    EXPECT_TRUE(planned->holes.empty());

    const auto done = world.publish();
    ASSERT_TRUE(done) << refusal(done);
    EXPECT_EQ(done->holes, 0);
    const auto week = world.week();
    EXPECT_TRUE(week.mandatory);
    EXPECT_TRUE(week.holes.empty());
    EXPECT_TRUE(week.unlawful.empty());
    EXPECT_EQ(std::ranges::count(week.shifts, ShiftKind::Duty, &Shift::kind), 42) << "21 shifts from two centres";
    EXPECT_TRUE(std::ranges::all_of(week.shifts, [](const Shift& one) { return one.state == ShiftState::Published; }));
    EXPECT_EQ(world.items(World::doctor(world.clinic, staff[0])), std::vector<std::string>{"roster.week_published"});
}

TEST_F(Publishing, PlansTheSameTwiceAndOnlyWhatIsStillOpen) {
    world.staff(world.clinic, 12);
    ASSERT_TRUE(world.plan());
    const auto before = world.week().shifts.size();
    const auto again = world.plan();
    ASSERT_TRUE(again);
    EXPECT_TRUE(std::ranges::none_of(again->shifts, [&](ShiftId id) { return world.shift(id).kind == ShiftKind::Duty; }));
    EXPECT_GE(world.week().shifts.size(), before);
}

TEST_F(Publishing, RefusesAWeekWithHolesUnlessThereIsAReason) {
    const auto staff = world.staff(world.clinic, 2);
    ASSERT_TRUE(world.add({world.clinic.general, staff[0], at(0, 8), at(0, 16)}));
    const auto refused = world.publish();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "roster.has_holes");
    EXPECT_EQ(refused.error().arguments[1].value, std::to_string(kWeekMinutes)) << "one doctor at a time is never two centres";
    EXPECT_EQ(world.week().shifts[0].state, ShiftState::Draft);

    const auto done = world.publish("门诊装修，只开白班");
    ASSERT_TRUE(done);
    EXPECT_GT(done->holes, 0);
    const auto kept = world.look<std::vector<Publication>>([&](db::Txn& txn) {
        return world.duty.publications(txn, World::desk(world.clinic), world.clinic.general, kMonday);
    });
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].reason, "门诊装修，只开白班");
    EXPECT_EQ(kept[0].by, World::desk(world.clinic).person);
}

TEST_F(Publishing, LetsNoReasonOverrideTheLaw) {
    const auto li = world.staff(world.clinic, 1)[0];
    ASSERT_TRUE(world.add({world.clinic.general, li, at(0, 8), at(0, 16)}));
    ASSERT_TRUE(world.add({world.clinic.general, li, at(1, 2), at(1, 10)}));
    EXPECT_EQ(refusal(world.publish("急需")), "roster.breaks_rest");
    ASSERT_EQ(world.week().unlawful.size(), 1U);
    EXPECT_EQ(world.week().unlawful[0].practitioner, li);
}

TEST_F(Publishing, SparesADoctorFromNightsAsTheDeskHasSaid) {
    const auto staff = world.staff(world.clinic, 12);
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment&) {
        return world.duty.spare_nights(txn, World::desk(world.clinic), staff[3], kMonday, kMonday + 60);
    }));
    ASSERT_TRUE(world.plan());
    for (const Shift& shift : world.week().shifts) {
        EXPECT_FALSE(shift.practitioner == staff[3] && night_minutes(shift.stretch()) > 0);
    }
    std::int64_t nights = 0;
    for (const Shift& shift : world.week().shifts) nights += night_minutes(shift.stretch()) > 0 ? 1 : 0;
    EXPECT_GT(nights, 0);
}

TEST_F(Publishing, RefusesAWeekThatBeginsWithinSevenDaysUnlessThereIsAReason) {
    world.staff(world.clinic, 12);
    ASSERT_TRUE(world.plan());
    world.store.clock.set(at(0, 0) - 168h);
    EXPECT_EQ(refusal(world.publish()), "none") << "exactly seven days before";
    World late;
    late.staff(late.clinic, 12);
    ASSERT_TRUE(late.plan());
    late.store.clock.set(at(0, 0) - 168h + 1s);
    EXPECT_EQ(refusal(late.publish()), "roster.published_late");
    EXPECT_EQ(refusal(late.publish("系统切换")), "none");
}

TEST_F(Publishing, HasNothingToPublishTwice) {
    EXPECT_EQ(refusal(world.publish()), "roster.nothing_to_publish");
    world.staff(world.clinic, 12);
    ASSERT_TRUE(world.plan());
    ASSERT_TRUE(world.publish());
    const auto drafts = [&] { return std::ranges::count(world.week().shifts, ShiftState::Draft, &Shift::state); };
    EXPECT_EQ(drafts(), 0);
    EXPECT_EQ(refusal(world.publish()), "roster.nothing_to_publish");
}

TEST_F(Publishing, CountsSitesOfOneCityAsOneCentre) {
    world.staff(world.clinic, 12);
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment&) -> Result<void> {
        for (const SiteId site : {world.clinic.north, world.clinic.south}) {
            if (auto placed = world.duty.place_site(txn, World::desk(world.clinic), site, "shanghai"); !placed) return placed;
        }
        return {};
    }));
    const auto planned = world.plan();
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->unfilled.size(), 21U);
    EXPECT_EQ(refusal(world.publish()), "roster.has_holes");
}

TEST_F(Publishing, AsksForMoreDoctorsWhereMorePatientsCame) {
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment&) -> Result<void> {
        for (int week = 1; week <= 4; ++week) {
            const Instant monday_ten = at(0, 10) - std::chrono::hours(168 * (week + 2));
            for (int i = 0; i < 90; ++i) world.duty.arrived(txn, world.clinic.general, monday_ten);
        }
        return {};
    }));
    const auto week = world.week();
    EXPECT_TRUE(week.forecast);
    EXPECT_GT(week.claim.need[20], 9) << "180 an hour of fifteen minutes, five at once, are nine erlangs";
    EXPECT_EQ(week.claim.need[21], 1);
    EXPECT_EQ(week.claim.need[20 + 48], 1) << "Tuesdays were quiet";
}

TEST_F(Publishing, RefusesAWeekThatTheCalendarDoesNotHold) {
    const auto outcome = world.act([&](db::Txn& txn, Moment& moment) {
        return world.duty.plan(txn, World::desk(world.clinic), world.clinic.general, calendar::day_of(2026, 12, 28), moment);
    });
    EXPECT_EQ(refusal(outcome), "calendar.year_missing");
    const auto tuesday = world.act([&](db::Txn& txn, Moment& moment) {
        return world.duty.plan(txn, World::desk(world.clinic), world.clinic.general, kMonday + 1, moment);
    });
    EXPECT_EQ(refusal(tuesday), "roster.not_a_monday");
}

TEST_F(Publishing, KeepsTwoInstitutionsApart) {
    world.staff(world.clinic, 12);
    world.staff(world.other, 12);
    ASSERT_TRUE(world.plan());
    const auto theirs = world.look<DepartmentWeek>([&](db::Txn& txn) {
        return *world.duty.week(txn, World::desk(world.other), world.other.general, kMonday);
    });
    EXPECT_TRUE(theirs.shifts.empty());
    EXPECT_EQ(refusal(world.act([&](db::Txn& txn, Moment& moment) {
                  return world.duty.publish(txn, World::desk(world.other), world.clinic.general, kMonday, "", moment);
              })),
              "roster.department_unknown");
}

}  // namespace
}  // namespace xinglin::roster
