#include "base/moment.h"

#include <gtest/gtest.h>

#include <array>
#include <map>

namespace xinglin {
namespace {

TEST(Moment, GivesIdsThatGrowWithTime) {
    SystemEntropy entropy;
    Moment earlier(Instant{1'000'000}, entropy);
    Moment later(Instant{1'002'000}, entropy);
    for (int i = 0; i < 100; ++i) EXPECT_LT(earlier.new_id<PersonId>(), later.new_id<PersonId>());
}

TEST(Moment, GivesVersionSevenIds) {
    SystemEntropy entropy;
    Moment moment(Instant{1'795'334'400'000'000}, entropy);
    const auto id = moment.new_id<PersonId>();
    EXPECT_EQ(id.bytes[6] >> 4, 7);
    EXPECT_EQ(id.bytes[8] >> 6, 2);
    EXPECT_NE(id, moment.new_id<PersonId>());
}

TEST(Moment, RepeatsItselfFromTheSameSeed) {
    SeededEntropy one(7);
    SeededEntropy same(7);
    SeededEntropy other(8);
    const Instant now{5'000'000};
    const auto id = Moment(now, one).new_id<PersonId>();
    EXPECT_EQ(id, Moment(now, same).new_id<PersonId>());
    EXPECT_NE(id, Moment(now, other).new_id<PersonId>());
}

TEST(Moment, ChoosesEvenly) {
    SeededEntropy entropy(1);
    Moment moment(Instant{}, entropy);
    std::map<std::uint64_t, int> counts;
    for (int i = 0; i < 6000; ++i) ++counts[moment.below(6)];
    ASSERT_EQ(counts.size(), 6U);
    for (const auto& [face, count] : counts) EXPECT_NEAR(count, 1000, 150) << face;
}

TEST(Moment, RefusesAChoiceOfNothing) {
    SeededEntropy entropy(1);
    EXPECT_THROW(Moment(Instant{}, entropy).below(0), std::logic_error);
}

TEST(SeededEntropy, FillsAnyLength) {
    SeededEntropy entropy(3);
    std::array<std::uint8_t, 13> bytes{};
    entropy.fill(bytes);
    EXPECT_NE(bytes[12], 0);
}

TEST(HandClock, StandsStillUntilItIsTurned) {
    HandClock clock(Instant{10});
    EXPECT_EQ(clock.now(), Instant{10});
    clock.turn(5us);
    EXPECT_EQ(clock.now(), Instant{15});
    clock.set(Instant{1});
    EXPECT_EQ(clock.now(), Instant{1});
}

}  // namespace
}  // namespace xinglin
