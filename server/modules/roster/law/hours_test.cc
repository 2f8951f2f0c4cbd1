#include "modules/roster/law/hours.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace xinglin::roster {
namespace {

const LocalMinute kMonday = local_minute(calendar::day_of(2026, 12, 7));
const Stretch kJudged{kMonday, kMonday + 4 * kWeekMinutes};

// Hours after Monday 7 December 2026, 00:00 in Shanghai.
Stretch hours(int from, int until) { return {kMonday + from * 60, kMonday + until * 60}; }
Stretch on(int day, int from, int until) { return hours(day * 24 + from, day * 24 + until); }

std::vector<Rule> rules(std::vector<Stretch> work, const Restrictions& restrictions = {}, const Limits& limits = {}) {
    std::ranges::sort(work);
    std::vector<Rule> all;
    for (const Breach& one : breaches(work, restrictions, limits, kJudged)) all.push_back(one.rule);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}
using Rules = std::vector<Rule>;

TEST(Hours, LetAnOrdinaryWeekBe) {
    EXPECT_EQ(rules({on(0, 8, 16), on(1, 8, 16), on(2, 8, 16), on(3, 8, 16), on(4, 8, 16)}), Rules{});
    EXPECT_EQ(rules({}), Rules{});
}

TEST(Hours, EndADayAtEightAndAtNoMinuteMore) {
    EXPECT_EQ(rules({on(0, 8, 16)}), Rules{});
    EXPECT_EQ(rules({{kMonday, kMonday + 8 * 60 + 1}}), Rules{Rule::LongDay});
    EXPECT_EQ(rules({on(0, 18, 28)}), Rules{Rule::LongDay}) << "ten hours are not made lawful by midnight between them";
}

TEST(Hours, AddUpTheShiftsOfOneDay) {
    EXPECT_EQ(rules({on(0, 0, 5), on(0, 16, 20)}), Rules{Rule::LongDay});
    EXPECT_EQ(rules({on(0, 0, 4), on(0, 15, 19)}), Rules{});
}

TEST(Hours, LeaveElevenBetweenTwoShifts) {
    EXPECT_EQ(rules({on(0, 8, 16), on(1, 3, 11)}), Rules{});
    EXPECT_EQ(rules({on(0, 8, 16), on(1, 2, 10)}), Rules{Rule::Rest});
    EXPECT_EQ(rules({on(0, 8, 12), on(0, 12, 16)}), Rules{Rule::Rest}) << "two shifts that touch leave none";
}

TEST(Hours, RefuseTwoShiftsAtOnce) { EXPECT_EQ(rules({on(0, 8, 12), on(0, 11, 14)}), Rules{Rule::Overlap}); }

TEST(Hours, AllowTwoNightsAndThenADayOfRest) {
    EXPECT_EQ(rules({on(0, 22, 30), on(1, 22, 30)}), Rules{});
    EXPECT_EQ(rules({on(0, 22, 30), on(1, 22, 30), on(3, 6, 14)}), Rules{}) << "exactly 24 hours after";
    EXPECT_EQ(rules({on(0, 22, 30), on(1, 22, 30), on(3, 5, 13)}), Rules{Rule::RestAfterNights});
    EXPECT_EQ(rules({on(0, 22, 30), on(1, 22, 30), on(2, 22, 30)}), Rules{Rule::NightsInRow});
    EXPECT_EQ(rules({on(1, 0, 8), on(2, 0, 8), on(3, 0, 8)}), Rules{Rule::NightsInRow}) << "nights from midnight are nights too";
}

TEST(Hours, BeginTheCountOfNightsAnewAfterANightAtHome) {
    EXPECT_EQ(rules({on(0, 22, 30), on(1, 22, 30), on(3, 22, 30), on(4, 22, 30)}), Rules{});
}

TEST(Hours, DoNotCallAnEveningANight) {
    EXPECT_EQ(rules({on(0, 16, 24), on(1, 16, 24), on(2, 16, 24), on(3, 16, 24)}), Rules{});
}

TEST(Hours, SpareADoctorWhoMustNotWorkAtNight) {
    const Restrictions exempt{{{kMonday, kMonday + kWeekMinutes}}};
    EXPECT_EQ(rules({on(0, 8, 16), on(1, 14, 22)}, exempt), Rules{});
    EXPECT_EQ(rules({on(1, 15, 23)}, exempt), Rules{Rule::NoNights}) << "one hour after ten is night";
    EXPECT_EQ(rules({on(8, 22, 30)}, exempt), Rules{}) << "and only as long as it holds";
}

TEST(Hours, HoldFortyFourHoursOnAverage) {
    const auto six_days = [](int week, int each) {
        std::vector<Stretch> all;
        for (int day = 0; day < 6; ++day) all.push_back(on(week * 7 + day, 8, 8 + each));
        return all;
    };
    auto work = six_days(0, 8);   // 48 hours.
    EXPECT_EQ(rules(work), Rules{Rule::WeekMean});
    auto light = six_days(0, 6);   // 36, then 48: 42 on average.
    const auto heavy = six_days(1, 8);
    light.insert(light.end(), heavy.begin(), heavy.end());
    EXPECT_EQ(rules(light), Rules{});
}

TEST(Hours, LeaveOneWholeDayInAWeek) {
    std::vector<Stretch> work;
    for (int day = 0; day < 7; ++day) work.push_back(on(day, 9, 15));
    EXPECT_EQ(rules(work), Rules{Rule::DayOff});
    work.erase(work.begin() + 3);
    EXPECT_EQ(rules(work), Rules{});
}

TEST(Hours, AddUpTheOvertimeOfAMonth) {
    Limits loose;
    loose.day = 8 * 60;
    loose.weeks_averaged = 4;
    loose.week = 40 * 60;   // So that six days of eight hours bring eight hours of overtime a week.
    std::vector<Stretch> work;
    for (int week = 0; week < 3; ++week) {
        for (int day = 0; day < 6; ++day) work.push_back(on(week * 7 + day, 8, 16));
    }
    loose.overtime_month = 24 * 60;
    EXPECT_EQ(rules(work, {}, loose), Rules{Rule::WeekMean}) << "three weeks of eight hours are exactly what is allowed";
    loose.overtime_month = 24 * 60 - 1;
    EXPECT_EQ(rules(work, {}, loose), (Rules{Rule::WeekMean, Rule::OvertimeMonth}));
}

TEST(Hours, SayWhatWasFoundAndWhatIsAllowed) {
    const std::vector<Stretch> work{on(0, 8, 16), on(1, 2, 10)};
    const auto found = breaches(work, {}, {}, kJudged);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].is, 10 * 60);
    EXPECT_EQ(found[0].limit, 11 * 60);
    EXPECT_EQ(found[0].at, (Stretch{work[0].from, work[1].until}));
}

TEST(Hours, JudgeOnlyTheWeekThatIsAskedAbout) {
    const std::vector<Stretch> work{on(0, 8, 18), on(9, 8, 16)};
    EXPECT_TRUE(breaches(work, {}, {}, {kMonday + kWeekMinutes, kMonday + 2 * kWeekMinutes}).empty());
}

TEST(Hours, TurnInstantsIntoLocalMinutesAndBack) {
    const Instant at = *instant_from_text("2026-12-06T16:00:00Z");
    EXPECT_EQ(local_minute(at), kMonday);
    EXPECT_EQ(instant_of(kMonday), at);
    EXPECT_EQ(day_with(kMonday - 1), calendar::day_of(2026, 12, 6));
}

std::vector<Stretch> any_work() {
    std::vector<Stretch> work;
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
        const LocalMinute from = kMonday + *rc::gen::inRange(0, 14 * 24 * 4) * 15;
        work.push_back({from, from + *rc::gen::inRange(1, 48) * 15});
    }
    std::ranges::sort(work);
    return work;
}

// The same rules, minute by minute.
RC_GTEST_PROP(Hours, AgreeWithACountOfEveryMinute, ()) {
    const auto work = any_work();
    const auto on_duty = [&](LocalMinute minute) {
        return std::ranges::count_if(work, [&](const Stretch& one) { return one.from <= minute && minute < one.until; });
    };
    bool doubled = false;
    std::map<LocalMinute, LocalMinute> days;
    for (LocalMinute minute = kMonday; minute < kMonday + 3 * kWeekMinutes; ++minute) {
        const auto here = on_duty(minute);
        doubled |= here > 1;
        days[local_minute(day_with(minute))] += here;
    }
    const bool long_day = std::ranges::any_of(days, [](const auto& day) { return day.second > 8 * 60; }) ||
                          std::ranges::any_of(work, [](const Stretch& one) { return one.length() > 8 * 60; });
    const auto found = breaches(work, {}, {}, kJudged);
    const auto has = [&](Rule rule) { return std::ranges::any_of(found, [&](const Breach& one) { return one.rule == rule; }); };
    RC_ASSERT(has(Rule::Overlap) == doubled);
    RC_ASSERT(has(Rule::LongDay) == long_day);
}

RC_GTEST_PROP(Hours, NeverBecomeLawfulByMoreWork, ()) {
    auto work = any_work();
    const auto count = [](const std::vector<Breach>& found, Rule rule) { return std::ranges::count(found, rule, &Breach::rule); };
    const auto before = breaches(work, {}, {}, kJudged);
    const LocalMinute from = kMonday + *rc::gen::inRange(0, 14 * 24 * 4) * 15;
    work.push_back({from, from + 60});
    std::ranges::sort(work);
    const auto after = breaches(work, {}, {}, kJudged);
    for (const Rule rule : {Rule::LongDay, Rule::DayOff, Rule::OvertimeMonth})
        RC_ASSERT(count(after, rule) >= count(before, rule));
}

}  // namespace
}  // namespace xinglin::roster
