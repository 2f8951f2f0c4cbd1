#include "platform/calendar/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace xinglin::calendar {
namespace {

const Calendar& china = Calendar::china();

TEST(Calendar, KnowsTheSpringFestivalOf2026AndTheDaysWorkedForIt) {
    EXPECT_EQ(*china.kind_of(day_of(2026, 2, 13)), DayKind::Workday);
    EXPECT_EQ(*china.kind_of(day_of(2026, 2, 14)), DayKind::MakeUp);
    for (unsigned day = 15; day <= 23; ++day) EXPECT_EQ(*china.kind_of(day_of(2026, 2, day)), DayKind::Holiday);
    EXPECT_EQ(*china.kind_of(day_of(2026, 2, 24)), DayKind::Workday);
    EXPECT_EQ(*china.kind_of(day_of(2026, 2, 28)), DayKind::MakeUp);
    EXPECT_EQ(*china.holiday_name(day_of(2026, 2, 17)), "spring_festival");
    EXPECT_EQ(*china.holiday_name(day_of(2026, 2, 14)), "");
}

TEST(Calendar, KnowsNationalDayAndMidAutumnTogetherIn2025) {
    for (unsigned day = 1; day <= 8; ++day) EXPECT_FALSE(*china.is_working(day_of(2025, 10, day)));
    EXPECT_TRUE(*china.is_working(day_of(2025, 9, 28))) << "a Sunday that is worked";
    EXPECT_TRUE(*china.is_working(day_of(2025, 10, 11))) << "a Saturday that is worked";
    EXPECT_TRUE(*china.is_statutory(day_of(2025, 10, 6))) << "the Mid-Autumn Festival itself";
    EXPECT_FALSE(*china.is_statutory(day_of(2025, 10, 4)));
}

// The sums that the notices imply: thirteen statutory days; 248 working days in 2025 and in 2026.
TEST(Calendar, IsWholeForEachYear) {
    for (const int year : china.years()) {
        int statutory = 0;
        for (LocalDay day = day_of(year, 1, 1); year_of(day) == year; day = day + 1) statutory += *china.is_statutory(day) ? 1 : 0;
        EXPECT_EQ(statutory, 13) << year;
    }
    EXPECT_EQ(*china.working_days(day_of(2025, 1, 1), day_of(2026, 1, 1)), 248);
    EXPECT_EQ(*china.working_days(day_of(2026, 1, 1), day_of(2026, 12, 31) + 1), 248);
}

TEST(Calendar, RefusesAYearThatWasNotAnnounced) {
    for (const LocalDay day : {day_of(2024, 12, 31), day_of(2027, 1, 1)}) {
        const auto kind = china.kind_of(day);
        ASSERT_FALSE(kind);
        EXPECT_EQ(kind.error().code, "calendar.year_missing");
        EXPECT_EQ(kind.error().arguments[0].value, std::to_string(year_of(day)));
    }
    EXPECT_FALSE(china.plus_working_days(day_of(2026, 12, 30), 5)) << "a deadline does not run into an unknown year";
    EXPECT_FALSE(china.working_days(day_of(2026, 12, 31), day_of(2027, 1, 2)));
}

TEST(Calendar, CountsADeadlineOverAHolidayAndItsMakeUpDays) {
    // From Friday 13 February 2026: Saturday 14 is worked, then nine days off.
    EXPECT_EQ(*china.plus_working_days(day_of(2026, 2, 13), 1), day_of(2026, 2, 14));
    EXPECT_EQ(*china.plus_working_days(day_of(2026, 2, 13), 2), day_of(2026, 2, 24));
    EXPECT_EQ(*china.plus_working_days(day_of(2026, 2, 13), 6), day_of(2026, 2, 28)) << "a Saturday that is worked";
    EXPECT_EQ(*china.plus_working_days(day_of(2026, 11, 23), 15), day_of(2026, 12, 14));
}

TEST(Calendar, BeginsAWeekOnMonday) {
    EXPECT_EQ(weekday_of(day_of(2026, 11, 23)), 0U);
    EXPECT_EQ(weekday_of(day_of(2026, 11, 22)), 6U);
    EXPECT_EQ(monday_of(day_of(2026, 11, 22)), day_of(2026, 11, 16));
    EXPECT_EQ(weekday_of(LocalDay{-1}), 2U) << "31 December 1969 was a Wednesday";
}

TEST(Calendar, ReadsDaysAsTheyAreWrittenAndNothingElse) {
    EXPECT_EQ(day_from_text("2026-02-28"), day_of(2026, 2, 28));
    for (const auto* bad : {"", "2026-02-29", "2026-2-28", "2026-02-28 ", "2026/02/28", "2026-13-01", "２０２６-02-28"}) {
        EXPECT_FALSE(day_from_text(bad)) << bad;
    }
}

TEST(Calendar, ChangesItsDayAtMidnightInShanghai) {
    EXPECT_EQ(local_day(*instant_from_text("2026-02-13T15:59:59Z")), day_of(2026, 2, 13));
    EXPECT_EQ(local_day(*instant_from_text("2026-02-13T16:00:00Z")), day_of(2026, 2, 14));
}

std::string what_is_said_of(std::string_view file) {
    try {
        Calendar::from_yaml(std::array{file});
    } catch (const std::runtime_error& said) {
        return said.what();
    }
    return "nothing";
}

TEST(Calendar, NeverUsesAFileThatContradictsItself) {
    const std::string head = "year: 2026\nsource: x\n";
    EXPECT_EQ(what_is_said_of(head + "holidays: []\nmake_up: [2026-01-04]\n"), "nothing");
    EXPECT_NE(what_is_said_of("year: 2026\nholidays: []\n"), "nothing") << "no source";
    EXPECT_NE(what_is_said_of(head + "make_up: [2026-01-05]\n"), "nothing") << "a Monday is worked anyway";
    EXPECT_NE(what_is_said_of(head + "make_up: [2025-01-04]\n"), "nothing") << "another year's day";
    EXPECT_NE(what_is_said_of(head + "holidays:\n  - {name: a, from: 2026-02-30, to: 2026-03-01}\n"), "nothing");
    EXPECT_NE(what_is_said_of(head + "holidays:\n  - {name: a, from: 2026-03-02, to: 2026-03-01}\n"), "nothing");
    EXPECT_NE(what_is_said_of(head + "holidays:\n  - {name: a, from: 2026-03-02, to: 2026-03-03}\n"
                                     "  - {name: b, from: 2026-03-03, to: 2026-03-04}\n"),
              "nothing");
    const std::array twice{std::string_view(head), std::string_view(head)};
    EXPECT_THROW(Calendar::from_yaml(twice), std::runtime_error);
}

RC_GTEST_PROP(Calendar, AddsAndCountsWorkingDaysAlike, ()) {
    const LocalDay from{*rc::gen::inRange(day_of(2025, 1, 1).days, day_of(2026, 10, 1).days)};
    const int n = *rc::gen::inRange(1, 40);
    const auto until = china.plus_working_days(from, n);
    RC_ASSERT(until.has_value());
    RC_ASSERT(*china.is_working(*until));
    RC_ASSERT(*china.working_days(from + 1, *until + 1) == n);
}

}  // namespace
}  // namespace xinglin::calendar
