#include "modules/consult/queue/choose.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <set>

namespace xinglin::consult {
namespace {

constexpr Instant kNow{1'000'000'000'000};
constexpr Duration kAgain = 30s;

template <class IdType>
IdType numbered(std::uint8_t number) {
    IdType id;
    id.bytes[15] = number;
    return id;
}
const PersonId kPatient = numbered<PersonId>(200);

Candidate doctor(std::uint8_t number) {
    return {.doctor = {numbered<PractitionerId>(number), numbered<PersonId>(number)}, .cap = 5};
}
std::optional<std::uint8_t> chosen(const std::vector<Candidate>& candidates) {
    auto one = choose(candidates, kPatient, kNow, kAgain);
    if (!one) return std::nullopt;
    return one->id.bytes[15];
}

TEST(Choose, TakesNobodyWhereNobodyIs) { EXPECT_FALSE(chosen({})); }

TEST(Choose, TakesTheLeastBurdened) {
    auto busy = doctor(1);
    busy.load = 3;
    EXPECT_EQ(chosen({busy, doctor(2)}), 2);
}

TEST(Choose, MeasuresTheBurdenByTheCap) {
    auto small = doctor(1);
    small.cap = 2;
    small.load = 1;
    auto large = doctor(2);
    large.cap = 10;
    large.load = 2;
    EXPECT_EQ(chosen({small, large}), 2);
}

TEST(Choose, TakesNobodyAtHisCap) {
    auto full = doctor(1);
    full.load = 5;
    EXPECT_FALSE(chosen({full}));
}

TEST(Choose, NeverOffersAPersonToHimself) {
    auto self = doctor(1);
    self.doctor.person = kPatient;
    EXPECT_FALSE(chosen({self}));
}

TEST(Choose, AsksAllOthersBeforeAnyoneTwice) {
    auto passed = doctor(1);
    passed.passes = 1;
    passed.passed_at = kNow - 10min;
    auto burdened = doctor(2);
    burdened.load = 4;
    EXPECT_EQ(chosen({passed, burdened}), 2);
}

TEST(Choose, LeavesHimInPeaceForAWhile) {
    auto passed = doctor(1);
    passed.passes = 1;
    passed.passed_at = kNow - 29s;
    EXPECT_FALSE(chosen({passed}));
    passed.passed_at = kNow - 30s;
    EXPECT_EQ(chosen({passed}), 1);
}

TEST(Choose, GoesRoundAmongEquals) {
    auto first = doctor(1);
    first.last_offer = kNow - 1min;
    auto second = doctor(2);
    second.last_offer = kNow - 2min;
    EXPECT_EQ(chosen({first, second}), 2);
}

std::vector<Candidate> any_candidates() {
    std::vector<Candidate> candidates;
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
        auto one = doctor(static_cast<std::uint8_t>(i + 1));
        one.cap = *rc::gen::inRange(1, 6);
        one.load = *rc::gen::inRange(0, 7);
        one.passes = *rc::gen::inRange(0, 3);
        if (one.passes > 0) one.passed_at = kNow - Duration(*rc::gen::inRange(0, 60) * 1'000'000);
        one.last_offer = Instant{*rc::gen::inRange(0, 1000)};
        candidates.push_back(one);
    }
    return candidates;
}

RC_GTEST_PROP(Choose, NeverTakesOneWhoIsNotEligibleAndAlwaysTakesOneIfThereIs, ()) {
    const auto candidates = any_candidates();
    std::set<std::uint8_t> eligible;
    for (const auto& one : candidates) {
        if (one.load < one.cap && (!one.passed_at || *one.passed_at + kAgain <= kNow)) eligible.insert(one.doctor.id.bytes[15]);
    }
    const auto one = chosen(candidates);
    RC_ASSERT(one.has_value() == !eligible.empty());
    if (one) RC_ASSERT(eligible.contains(*one));
}

RC_GTEST_PROP(Choose, DoesNotDependOnTheOrderOfTheList, ()) {
    auto candidates = any_candidates();
    const auto forward = chosen(candidates);
    std::reverse(candidates.begin(), candidates.end());
    RC_ASSERT(chosen(candidates) == forward);
}

}  // namespace
}  // namespace xinglin::consult
