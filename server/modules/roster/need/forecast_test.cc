#include "modules/roster/need/forecast.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace xinglin::roster {
namespace {

using calendar::day_of;

const calendar::Calendar& china = calendar::Calendar::china();

// `at_ten(day)` patients come at ten o'clock on each day.
template <class F>
std::vector<Arrivals> history(LocalDay from, LocalDay until, F at_ten) {
    std::vector<Arrivals> all;
    for (LocalDay day = from; day < until; day = day + 1) all.push_back({half_hour_of(start_of(day) + 10h), at_ten(day)});
    return all;
}

double at_ten(const Forecast& forecast, LocalDay day) { return (*forecast.day(day))[20]; }

TEST(Forecast, TellsMondaysFromSundays) {
    const auto past = history(day_of(2026, 10, 12), day_of(2026, 11, 23), [](LocalDay day) {
        return calendar::weekday_of(day) == 0 ? 90 : calendar::weekday_of(day) == 6 ? 20 : 50;
    });
    const auto forecast = *Forecast::from(past, day_of(2026, 11, 23), china);

    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 12, 7)), 90);
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 12, 8)), 50);
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 12, 13)), 20);
    EXPECT_DOUBLE_EQ((*forecast.day(day_of(2026, 12, 7)))[3], 0) << "nobody came at half past one in the night";
}

TEST(Forecast, IsNotSpoiltByAHoliday) {
    const auto past = history(day_of(2026, 1, 5), day_of(2026, 3, 2), [](LocalDay day) {
        return *china.kind_of(day) == calendar::DayKind::Holiday ? 5 : 50;
    });
    const auto forecast = *Forecast::from(past, day_of(2026, 3, 2), china);

    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 3, 3)), 50) << "an ordinary Tuesday, though two Tuesdays were holidays";
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 5, 1)), 5) << "a holiday, though a Friday";
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 5, 9)), 50) << "a Saturday that is worked";
}

TEST(Forecast, TakesAWorkedWeekendDayForAWorkdayWhereItHasSeenNone) {
    const auto past = history(day_of(2026, 3, 2), day_of(2026, 4, 1),
                              [](LocalDay day) { return calendar::weekday_of(day) >= 5 ? 10 : 40; });
    const auto forecast = *Forecast::from(past, day_of(2026, 4, 1), china);
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 5, 9)), 40);
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 5, 4)), 10) << "and a holiday for a weekend";
}

TEST(Forecast, LeavesOutOneDayThatWasOutOfTheOrdinary) {
    const auto past = history(day_of(2026, 9, 28), day_of(2026, 11, 23),
                              [](LocalDay day) { return day == day_of(2026, 11, 10) ? 5'000 : 30; });
    const auto forecast = *Forecast::from(past, day_of(2026, 11, 23), china);
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 11, 24)), 30);
}

TEST(Forecast, CountsADayWithoutArrivalsAsNone) {
    std::vector<Arrivals> past{{half_hour_of(start_of(day_of(2026, 11, 2)) + 10h), 8}};
    const auto forecast = *Forecast::from(past, day_of(2026, 11, 23), china);
    EXPECT_NEAR(at_ten(forecast, day_of(2026, 11, 30)), 8.0 / 3, 1e-9) << "three Mondays, of which one had patients";
}

TEST(Forecast, ExpectsNobodyWhileNothingIsKnownAndForgetsTheDayThatIsNotOver) {
    const std::vector<Arrivals> today{{half_hour_of(start_of(day_of(2026, 11, 23)) + 10h), 8}};
    const auto forecast = *Forecast::from(today, day_of(2026, 11, 23), china);
    EXPECT_FALSE(forecast.knows_anything());
    EXPECT_DOUBLE_EQ(at_ten(forecast, day_of(2026, 11, 30)), 0);
}

TEST(Forecast, RefusesAYearThatTheCalendarDoesNotHold) {
    const auto forecast = *Forecast::from({}, day_of(2026, 11, 23), china);
    ASSERT_FALSE(forecast.day(day_of(2027, 1, 1)));
    EXPECT_EQ(forecast.day(day_of(2027, 1, 1)).error().code, "calendar.year_missing");
    const std::vector<Arrivals> old{{half_hour_of(start_of(day_of(2019, 5, 1))), 1}};
    EXPECT_FALSE(Forecast::from(old, day_of(2026, 11, 23), china));
}

RC_GTEST_PROP(Forecast, NeverLeavesTheRangeOfWhatItHasSeen, ()) {
    const auto counts = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 200));
    const LocalDay from = day_of(2026, 1, 20);
    const auto past =
        history(from, from + 60, [&](LocalDay day) { return counts[static_cast<std::size_t>(day.days - from.days)]; });
    const auto forecast = *Forecast::from(past, from + 60, china);
    const double expected = at_ten(forecast, LocalDay{*rc::gen::inRange(day_of(2026, 4, 1).days, day_of(2026, 12, 31).days)});
    RC_ASSERT(expected >= *std::ranges::min_element(counts) && expected <= *std::ranges::max_element(counts));
}

}  // namespace
}  // namespace xinglin::roster
