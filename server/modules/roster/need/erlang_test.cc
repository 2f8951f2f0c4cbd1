#include "modules/roster/need/erlang.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace xinglin::roster {
namespace {

// The formula as books print it, term by term; long double holds it up to some hundred servers.
double by_the_book(double a, int servers) {
    const auto load = static_cast<long double>(a);
    long double term = 1;   // a^k / k!
    long double sum = 0;
    for (int k = 0; k < servers; ++k) {
        sum += term;
        term *= load / (k + 1);
    }
    const long double last = term * servers / (servers - load);
    return static_cast<double>(last / (sum + last));
}

Traffic calls(double per_hour, Duration each, std::int64_t at_once = 1) { return {per_hour, each, at_once}; }

TEST(ErlangC, GivesThePublishedValues) {
    EXPECT_NEAR(share_waiting(1, 2), 1.0 / 3, 1e-12);
    EXPECT_NEAR(share_waiting(2, 3), 4.0 / 9, 1e-12);
    EXPECT_NEAR(share_waiting(5, 6), 0.5875, 5e-5);
    EXPECT_NEAR(share_waiting(5, 8), 0.1673, 5e-5);
    EXPECT_NEAR(share_waiting(10, 12), 0.449, 5e-4);
    EXPECT_NEAR(share_waiting(10, 14), 0.174, 5e-4);
}

// The worked example of call centre textbooks: 200 calls an hour of three minutes, 80% within 20 seconds.
TEST(ErlangC, SolvesTheTextbooksExample) {
    const Traffic traffic = calls(200, 3min);
    EXPECT_DOUBLE_EQ(offered(traffic), 10);
    EXPECT_EQ(servers_needed(traffic, {80, 20s}), 14);
    EXPECT_NEAR(share_answered(traffic, 14, 20s), 0.888, 5e-4);
    EXPECT_LT(share_answered(traffic, 13, 20s), 0.80);
}

TEST(ErlangC, NeedsNobodyWhereNobodyComes) {
    EXPECT_EQ(servers_needed(calls(0, 15min), {80, 60s}), 0);
    EXPECT_DOUBLE_EQ(share_answered(calls(0, 15min), 0, 60s), 1);
}

TEST(ErlangC, HasEverybodyWaitWhereTheQueueGrowsForEver) {
    EXPECT_DOUBLE_EQ(share_waiting(10, 10), 1);
    EXPECT_DOUBLE_EQ(share_waiting(10, 3), 1);
    EXPECT_DOUBLE_EQ(share_answered(calls(200, 3min), 10, 1h), 0);
}

TEST(ErlangC, CountsADoctorWithFivePatientsAtOnceAsFiveTimesAsFast) {
    EXPECT_DOUBLE_EQ(offered(calls(40, 15min, 5)), 2);
    EXPECT_LT(servers_needed(calls(40, 15min, 5), {80, 60s}), servers_needed(calls(40, 15min), {80, 60s}));
}

// The busiest hour of the sizing: 25,000 an hour of fifteen minutes, five at once.
TEST(ErlangC, StandsANationsPeakHour) {
    const auto peak = calls(25'000, 15min, 5);
    const auto servers = servers_needed(peak, {80, 60s});
    EXPECT_GT(servers, 1'250);
    EXPECT_LT(servers, 1'300);
    EXPECT_TRUE(std::isfinite(share_waiting(99'000, 100'000)));
}

RC_GTEST_PROP(ErlangC, AgreesWithTheBooksSumsUpToHundredsOfServers, ()) {
    const int servers = *rc::gen::inRange(1, 400);
    const double load = servers * (*rc::gen::inRange(1, 999)) / 1000.0;
    const double book = by_the_book(load, servers);
    RC_ASSERT(std::abs(share_waiting(load, servers) - book) <= 1e-9 + 1e-9 * book);
}

RC_GTEST_PROP(ErlangC, FindsTheFewestServersThatKeepThePromise, ()) {
    const auto traffic = calls(*rc::gen::inRange(1, 20'000) / 10.0, std::chrono::minutes(*rc::gen::inRange(1, 40)),
                               *rc::gen::inRange(1, 12));
    const Promise promise{*rc::gen::inRange(1, 99), std::chrono::seconds(*rc::gen::inRange(0, 300))};
    const auto servers = servers_needed(traffic, promise);
    RC_ASSERT(share_answered(traffic, servers, promise.wait) * 100 >= static_cast<double>(promise.percent) - 1e-9);
    RC_ASSERT(share_answered(traffic, servers - 1, promise.wait) * 100 < static_cast<double>(promise.percent));
}

RC_GTEST_PROP(ErlangC, NeverNeedsFewerForMoreWork, ()) {
    const int arrivals = *rc::gen::inRange(0, 5'000);
    const Promise promise{80, 60s};
    RC_ASSERT(servers_needed(calls(arrivals, 15min, 5), promise) <= servers_needed(calls(arrivals + 1, 15min, 5), promise));
}

}  // namespace
}  // namespace xinglin::roster
