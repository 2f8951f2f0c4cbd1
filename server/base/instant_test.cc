#include "base/instant.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace xinglin {
namespace {

constexpr Instant kMorning{1'795'334'400'000'000};   // 2026-11-22T08:00:00Z, four in the afternoon in Shanghai.

TEST(InstantText, SaysUtcWithMicroseconds) {
    EXPECT_EQ(instant_text(Instant{0}), "1970-01-01T00:00:00.000000Z");
    EXPECT_EQ(instant_text(Instant{-1}), "1969-12-31T23:59:59.999999Z");
    EXPECT_EQ(instant_text(kMorning), "2026-11-22T08:00:00.000000Z");
}

TEST(InstantText, IsReadWithAnyOffset) {
    EXPECT_EQ(instant_from_text("2026-11-22T08:00:00Z"), kMorning);
    EXPECT_EQ(instant_from_text("2026-11-22T16:00:00+08:00"), kMorning);
    EXPECT_EQ(instant_from_text("2026-11-22T03:30:00-04:30"), kMorning);
    EXPECT_EQ(instant_from_text("2026-11-22T08:00:00.5Z"), kMorning + 500ms);
    EXPECT_EQ(instant_from_text("2026-11-22T08:00:00.000001Z"), kMorning + 1us);
}

TEST(InstantText, IsRefusedWhenItIsNoTime) {
    for (const std::string_view wrong :
         {"", "2026-11-22", "2026-11-22T08:00:00", "2026-11-22 08:00:00Z", "2026-02-29T08:00:00Z", "2026-13-01T08:00:00Z",
          "2026-11-22T24:00:00Z", "2026-11-22T08:60:00Z", "2026-11-22T08:00:60Z", "2026-11-22T08:00:00.Z",
          "2026-11-22T08:00:00.0000001Z", "2026-11-22T08:00:00+15:00", "2026-11-22T08:00:00+0800", "1700-01-01T00:00:00Z",
          "2026-11-22T08:00:00ZZ"}) {
        EXPECT_FALSE(instant_from_text(wrong)) << wrong;
    }
}

RC_GTEST_PROP(InstantText, IsReadAsItIsWritten, ()) {
    const Instant any{*rc::gen::inRange<std::int64_t>(-5'000'000'000'000'000, 200'000'000'000'000'000)};
    RC_ASSERT(instant_from_text(instant_text(any)) == any);
}

TEST(LocalDay, BeginsAtMidnightInShanghai) {
    const LocalDay day = local_day(kMorning);
    EXPECT_EQ(local_day_text(day), "2026-11-22");
    EXPECT_EQ(start_of(day), *instant_from_text("2026-11-21T16:00:00Z"));
    EXPECT_EQ(local_day(start_of(day)), day);
    EXPECT_EQ(local_day(start_of(day) - 1us), LocalDay{day.days - 1});
}

TEST(Instant, GoesOnByDurations) {
    EXPECT_EQ(kMorning + 1h - kMorning, Duration(1h));
    EXPECT_LT(kMorning, kMorning + 1us);
}

}  // namespace
}  // namespace xinglin
