#include "modules/roster/plan/plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace xinglin::roster {
namespace {

const LocalDay kMonday = calendar::day_of(2026, 12, 7);
const LocalMinute kStart = local_minute(kMonday);
const Stretch kThisWeek{kStart, kStart + kWeekMinutes};

Claim always(std::int32_t need, std::int32_t centres) {
    Claim claim{.centres = centres};
    claim.need.fill(need);
    return claim;
}

// `each` doctors for each department, in turn from `centres` places.
Week week_of(std::size_t departments, std::size_t each, std::uint32_t centres, std::int32_t need = 1) {
    Week week{.monday = kMonday};
    for (std::uint32_t department = 0; department < departments; ++department) {
        week.claims.push_back(always(need, 2));
        for (std::uint32_t i = 0; i < each; ++i) week.people.push_back({.departments = {department}, .centre = i % centres});
    }
    return week;
}

std::vector<OnShift> on_shift(const Week& week, const Plan& made) {
    std::vector<OnShift> all = week.standing;
    for (const Given& one : made.given) all.push_back({one.department, week.people[one.person].centre, one.at});
    return all;
}
std::vector<Hole> holes_of(const Week& week, const Plan& made) { return holes(week.monday, week.claims, on_shift(week, made)); }

// Every rule that the plan breaks and that was not broken before.
std::size_t broken(const Week& week, const Plan& made, const Limits& limits = {}) {
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < week.people.size(); ++i) {
        std::vector<Stretch> work = week.people[i].work;
        const auto before = breaches(work, week.people[i].restrictions, limits, kThisWeek).size();
        for (const Given& one : made.given) {
            if (one.person == i) work.push_back(one.at);
        }
        std::ranges::sort(work);
        const auto after = breaches(work, week.people[i].restrictions, limits, kThisWeek).size();
        count += after > before ? after - before : 0;
    }
    return count;
}

TEST(Plan, CoversTheWeekOfSixDepartmentsWithTwelveDoctorsEach) {
    const Week week = week_of(6, 12, 3);
    const Plan made = plan(week, {});
    EXPECT_TRUE(made.unfilled.empty());
    EXPECT_TRUE(holes_of(week, made).empty());
    EXPECT_EQ(broken(week, made), 0U);
}

TEST(Plan, SharesTheWorkEvenly) {
    const Week week = week_of(1, 12, 2);
    const Plan made = plan(week, {});
    std::vector<LocalMinute> each(week.people.size());
    for (const Given& one : made.given) each[one.person] += one.at.length();
    EXPECT_LE(*std::max_element(each.begin(), each.end()) - *std::min_element(each.begin(), each.end()), 8 * 60);
}

TEST(Plan, SaysThatNobodyServesADepartment) {
    Week week = week_of(2, 12, 2);
    for (Person& person : week.people) std::erase(person.departments, 1U);
    const Plan made = plan(week, {});
    ASSERT_EQ(made.unfilled.size(), 21U) << "three shifts on seven days";
    for (const Unfilled& one : made.unfilled) {
        EXPECT_EQ(one.department, 1U);
        EXPECT_EQ(one.serving, 0);
        EXPECT_TRUE(one.why.empty());
    }
    const auto found = holes_of(week, made);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].department, 1U);
}

TEST(Plan, SaysThatOneCentreIsNotTwo) {
    const Week week = week_of(1, 20, 1);
    const Plan made = plan(week, {});
    ASSERT_FALSE(made.unfilled.empty());
    EXPECT_EQ(made.unfilled[0].centres, 1);
    EXPECT_EQ(made.unfilled[0].seats, 0) << "doctors there are";
    EXPECT_EQ(broken(week, made), 0U);
}

TEST(Plan, SaysThatTheHoursAreUsedUp) {
    const Week week = week_of(1, 4, 2);   // 4 x 5 shifts for the 42 that are asked for.
    const Plan made = plan(week, {});
    ASSERT_FALSE(made.unfilled.empty());
    EXPECT_GT(made.unfilled.back().why.size(), 0U);
    EXPECT_EQ(made.unfilled.back().serving, 4);
    EXPECT_EQ(broken(week, made), 0U);
    EXPECT_FALSE(holes_of(week, made).empty());
}

TEST(Plan, GivesNightsToThoseWhoMayWorkThem) {
    Week week = week_of(1, 16, 2);
    for (std::size_t i = 0; i < 4; ++i) week.people[i].restrictions.no_nights.push_back(kThisWeek);
    const Plan made = plan(week, {});
    EXPECT_TRUE(made.unfilled.empty());
    for (const Given& one : made.given) EXPECT_TRUE(one.person >= 4 || night_minutes(one.at) == 0);
}

TEST(Plan, LeavesWhatStandsAndFillsAroundIt) {
    Week week = week_of(1, 12, 2);
    const Stretch morning{kStart + 8 * 60, kStart + 16 * 60};
    week.standing = {{0, 0, morning}, {0, 1, morning}};
    week.people[0].work = {morning};
    week.people[1].work = {morning};
    const Plan made = plan(week, {});
    EXPECT_TRUE(made.unfilled.empty());
    EXPECT_TRUE(std::ranges::none_of(made.given, [&](const Given& one) { return one.at == morning; }));
}

TEST(Plan, RemembersTheWeekBefore) {
    Week week = week_of(1, 12, 2);
    week.people[0].work = {{kStart - 8 * 60, kStart}};   // Until midnight on Sunday.
    const Plan made = plan(week, {});
    for (const Given& one : made.given) EXPECT_FALSE(one.person == 0 && one.at.from < kStart + 11 * 60);
    EXPECT_EQ(broken(week, made), 0U);
}

TEST(Plan, DoesNotPlanThePast) {
    Week week = week_of(1, 12, 2);
    week.not_before = kStart + 2 * kDayMinutes;
    for (const Given& one : plan(week, {}).given) EXPECT_GE(one.at.from, week.not_before);
}

TEST(Plan, HandsAShiftOnWhereThatFreesTheOnlyOneWhoCan) {
    // Department 1 is served by two alone; whoever serves both is kept for it, or freed for it.
    Week week{.monday = kMonday, .claims = {always(0, 1), always(0, 1)}};
    week.claims[0].need[16] = week.claims[0].need[17] = 1;   // Monday at eight.
    week.claims[1].need[40] = 1;                             // Monday at twenty: too soon after the morning.
    week.people = {{.departments = {0, 1}},
                   {.departments = {0}, .work = {{kStart - 7 * kDayMinutes, kStart - 7 * kDayMinutes + 60}}}};
    week.people[1].work.push_back(
        {kStart + 6 * kDayMinutes, kStart + 6 * kDayMinutes + 60});   // He has worked more, so he is second.
    const Plan made = plan(week, {});
    EXPECT_TRUE(made.unfilled.empty());
    EXPECT_TRUE(holes_of(week, made).empty());
}

// Ample staffs are always planned whole; scarce ones never unlawfully, and the checker finds holes exactly where the plan says.
RC_GTEST_PROP(Plan, IsAcceptedByTheCheckerAndTheLaw, ()) {
    const auto each = *rc::gen::inRange<std::size_t>(0, 18);
    const auto centres = *rc::gen::inRange<std::uint32_t>(1, 4);
    Week week = week_of(*rc::gen::inRange<std::size_t>(1, 3), each, centres);
    for (Person& person : week.people) {
        if (*rc::gen::inRange(0, 8) == 0) person.restrictions.no_nights.push_back(kThisWeek);
        if (*rc::gen::inRange(0, 4) != 0) continue;
        const LocalMinute from = kStart - *rc::gen::inRange<LocalMinute>(480, 3 * kDayMinutes);
        person.work.push_back({from, from + 480});
    }
    const Plan made = plan(week, {});
    RC_ASSERT(broken(week, made) == 0U);
    RC_ASSERT(made.unfilled.empty() == holes_of(week, made).empty());
    for (const Hole& hole : holes_of(week, made)) {
        RC_ASSERT(std::ranges::any_of(made.unfilled, [&](const Unfilled& one) {
            return one.department == hole.department && one.at.meets(hole.at);
        }));
    }
    RC_ASSERT(plan(week, {}).given == made.given);
}

RC_GTEST_PROP(Plan, IsWholeForEveryStaffThatIsAmple, ()) {
    const auto departments = *rc::gen::inRange<std::size_t>(1, 4);
    const auto need = *rc::gen::inRange(1, 4);
    const auto people = static_cast<std::size_t>(std::max(2, need)) * 7;
    const Week week =
        week_of(departments, people + *rc::gen::inRange<std::size_t>(0, 6), *rc::gen::inRange<std::uint32_t>(2, 4), need);
    const Plan made = plan(week, {});
    RC_ASSERT(made.unfilled.empty());
    RC_ASSERT(holes_of(week, made).empty());
}

}  // namespace
}  // namespace xinglin::roster
