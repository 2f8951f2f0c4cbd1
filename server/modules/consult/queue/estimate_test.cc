#include "modules/consult/queue/estimate.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <array>

namespace xinglin::consult {
namespace {

constexpr Duration kOffer = 30s;

TEST(ExpectedWait, IsNotToldWhereNobodyIsOnDuty) { EXPECT_FALSE(expected_wait({.typical = 10min}, 1, kOffer)); }

TEST(ExpectedWait, IsOneOfferWhereADoctorIsFree) {
    EXPECT_EQ(expected_wait({.doctors = 1, .slots = 5, .free = 2, .typical = 10min}, 2, kOffer), kOffer);
}

TEST(ExpectedWait, GrowsWithThoseBefore) {
    const Staffing full{.doctors = 1, .slots = 5, .free = 0, .typical = 10min};
    EXPECT_EQ(expected_wait(full, 1, kOffer), kOffer + 2min);   // Five talks of ten minutes: one ends each two.
    EXPECT_EQ(expected_wait(full, 5, kOffer), kOffer + 10min);
}

TEST(TypicalLength, IsTheMiddleOneAndNotTheMean) {
    const std::array<Duration, 3> lengths{5min, 8min, 24h};
    EXPECT_EQ(typical_length(lengths), 8min);
}

TEST(TypicalLength, IsAssumedWhereThereIsNoPast) { EXPECT_EQ(typical_length({}), kTypicalUnknown); }

TEST(TypicalLength, IsNeverSecondsOnly) {
    const std::array<Duration, 1> lengths{3s};
    EXPECT_EQ(typical_length(lengths), 1min);
}

RC_GTEST_PROP(ExpectedWait, IsNeverShorterFurtherBackOrWithFewerFree, ()) {
    const std::int64_t slots = *rc::gen::inRange(1, 50);
    const std::int64_t free = *rc::gen::inRange<std::int64_t>(0, slots + 1);
    const std::int64_t place = *rc::gen::inRange(1, 100);
    const Staffing now{.doctors = 1, .slots = slots, .free = free, .typical = 10min};
    Staffing fuller = now;
    fuller.free = free / 2;
    RC_ASSERT(*expected_wait(now, place + 1, kOffer) >= *expected_wait(now, place, kOffer));
    RC_ASSERT(*expected_wait(fuller, place, kOffer) >= *expected_wait(now, place, kOffer));
    RC_ASSERT(*expected_wait(now, place, kOffer) >= kOffer);
}

}  // namespace
}  // namespace xinglin::consult
