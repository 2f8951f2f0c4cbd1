#include "platform/jobs/breaker.h"

#include <gtest/gtest.h>

#include "platform/jobs/backoff.h"

namespace xinglin::jobs {
namespace {

constexpr Instant kStart{1'000'000'000};

TEST(Breaker, StaysClosedWhileFailuresAreNotInARow) {
    Breaker breaker(3, 10s, 60s);
    for (int i = 0; i < 20; ++i) {
        breaker.failed(kStart);
        breaker.failed(kStart);
        breaker.succeeded();
    }
    EXPECT_TRUE(breaker.allows(kStart));
}

TEST(Breaker, OpensAfterFailuresInARowAndLetsOneTry) {
    Breaker breaker(3, 10s, 60s);
    for (int i = 0; i < 3; ++i) breaker.failed(kStart);

    EXPECT_FALSE(breaker.allows(kStart + 9s));
    EXPECT_TRUE(breaker.allows(kStart + 10s));
    EXPECT_FALSE(breaker.allows(kStart + 10s)) << "one is enough";
    breaker.succeeded();
    EXPECT_TRUE(breaker.allows(kStart + 10s));
}

TEST(Breaker, StaysOpenTwiceAsLongAfterEachFailedTry) {
    Breaker breaker(1, 10s, 25s);
    Instant now = kStart;
    breaker.failed(now);
    for (const Duration pause : {10s, 20s, 25s, 25s}) {
        EXPECT_EQ(breaker.open_until(), now + pause);
        now = now + pause;
        EXPECT_TRUE(breaker.allows(now));
        breaker.failed(now);
    }
}

TEST(Breaker, IsNotOpenedForLongerByCallsThatBeganBefore) {
    Breaker breaker(1, 10s, 60s);
    breaker.failed(kStart);
    breaker.failed(kStart + 5s);
    breaker.failed(kStart + 5s);

    EXPECT_EQ(breaker.open_until(), kStart + 10s);
}

TEST(Breaker, GivesTheTryToAnotherWhenItsCallNeverBegan) {
    Breaker breaker(1, 10s, 60s);
    breaker.failed(kStart);
    EXPECT_TRUE(breaker.allows(kStart + 10s));
    breaker.gave_up();

    EXPECT_TRUE(breaker.allows(kStart + 10s));
}

TEST(Backoff, DoublesUpToFiveMinutes) {
    EXPECT_EQ(backoff(0), Duration(1s));
    EXPECT_EQ(backoff(3), Duration(8s));
    EXPECT_EQ(backoff(8), Duration(256s));
    EXPECT_EQ(backoff(9), kBackoffMax);
    EXPECT_EQ(backoff(1'000'000), kBackoffMax);
}

}  // namespace
}  // namespace xinglin::jobs
