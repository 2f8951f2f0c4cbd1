#include <gtest/gtest.h>

#include "modules/identity/identity.h"

namespace xinglin::identity {
namespace {

LocalDay day(int year, unsigned month, unsigned of_month) {
    const std::chrono::sys_days days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{of_month}};
    return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

TEST(Age, GrowsOnTheBirthday) {
    EXPECT_EQ(age_on(day(2008, 11, 22), day(2026, 11, 21)), 17);
    EXPECT_EQ(age_on(day(2008, 11, 22), day(2026, 11, 22)), 18);
}

TEST(Age, OfSomebodyBornOnALeapDayGrowsOnTheFirstOfMarch) {
    EXPECT_EQ(age_on(day(2008, 2, 29), day(2026, 2, 28)), 17);
    EXPECT_EQ(age_on(day(2008, 2, 29), day(2026, 3, 1)), 18);
}

TEST(Age, BeforeTheEpochIsCountedToo) { EXPECT_EQ(age_on(day(1931, 6, 1), day(2026, 5, 31)), 94); }

}  // namespace
}  // namespace xinglin::identity
