#include "platform/http/rate.h"

#include <gtest/gtest.h>

namespace xinglin::http {
namespace {

constexpr Instant kNow{1'000'000'000};

Rates tight() {
    Rates rates;
    rates.principal.fill({1, 3});
    rates.address.fill({1, 3});
    return rates;
}

TEST(RateLimiter, GivesABurstThenARate) {
    RateLimiter limiter(tight());
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(limiter.take_for_principal("a", RateClass::Write, kNow));
    auto wait = limiter.take_for_principal("a", RateClass::Write, kNow);
    ASSERT_TRUE(wait);
    EXPECT_LE(*wait, 1s);
    EXPECT_FALSE(limiter.take_for_principal("b", RateClass::Write, kNow));
    EXPECT_FALSE(limiter.take_for_principal("a", RateClass::Read, kNow));
    EXPECT_FALSE(limiter.take_for_principal("a", RateClass::Write, kNow + 1s));
    EXPECT_TRUE(limiter.take_for_principal("a", RateClass::Write, kNow + 1s));
}

TEST(RateLimiter, TakesAClockThatGoesBackWithoutAGift) {
    RateLimiter limiter(tight());
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(limiter.take_for_principal("a", RateClass::Write, kNow));
    EXPECT_TRUE(limiter.take_for_principal("a", RateClass::Write, kNow - 3600s));
}

TEST(RateLimiter, CountsAnIpv6NetworkAsOneAddress) {
    RateLimiter limiter(tight());
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(limiter.take_for_address("2001:db8:1:2::" + std::to_string(i), RateClass::Write, kNow));
    EXPECT_TRUE(limiter.take_for_address("2001:db8:1:2:a:b:c:d", RateClass::Write, kNow));
    EXPECT_FALSE(limiter.take_for_address("2001:db8:1:3::1", RateClass::Write, kNow));
    EXPECT_EQ(rate_key_of("::ffff:203.0.113.9"), "203.0.113.9");
    EXPECT_EQ(rate_key_of("::ffff:127.0.0.1"), "");
}

TEST(RateLimiter, HoldsOnToAGreedyOneAmongAMillionOthers) {
    RateLimiter limiter(tight());
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(limiter.take_for_principal("greedy", RateClass::Write, kNow));
    for (int i = 0; i < 1'000'000; ++i) EXPECT_FALSE(limiter.take_for_principal("other" + std::to_string(i), RateClass::Write, kNow));
    EXPECT_TRUE(limiter.take_for_principal("greedy", RateClass::Write, kNow));
}

}  // namespace
}  // namespace xinglin::http
