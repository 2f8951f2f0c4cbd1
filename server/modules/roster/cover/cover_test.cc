#include "modules/roster/cover/cover.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace xinglin::roster {
namespace {

const LocalDay kMonday = calendar::day_of(2026, 12, 7);
const LocalMinute kStart = local_minute(kMonday);

Stretch minutes(LocalMinute from, LocalMinute until) { return {kStart + from, kStart + until}; }
Claim always(std::int32_t need, std::int32_t centres) {
    Claim claim{.centres = centres};
    claim.need.fill(need);
    return claim;
}

TEST(Cover, ProvesAWeekThatHasEverybody) {
    const std::vector claims{always(2, 2)};
    const std::vector<OnShift> shifts{{0, 1, minutes(0, kWeekMinutes)}, {0, 2, minutes(0, kWeekMinutes)}};
    EXPECT_TRUE(holes(kMonday, claims, shifts).empty());
}

TEST(Cover, FindsOneMinuteThatNobodyCovers) {
    const std::vector claims{always(1, 1)};
    const std::vector<OnShift> shifts{{0, 1, minutes(0, 481)}, {0, 1, minutes(482, kWeekMinutes)}};
    const auto found = holes(kMonday, claims, shifts);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (Hole{0, minutes(481, 482), 1, 0, 0}));
}

TEST(Cover, IsNotContentWithOneCentre) {
    const std::vector claims{always(1, 2)};
    const std::vector<OnShift> shifts{{0, 1, minutes(0, kWeekMinutes)}, {0, 1, minutes(0, kWeekMinutes)},
                                      {0, 2, minutes(60, kWeekMinutes)}};
    const auto found = holes(kMonday, claims, shifts);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (Hole{0, minutes(0, 60), 1, 2, 1})) << "two doctors, one centre";
}

TEST(Cover, FollowsTheNeedFromHalfHourToHalfHour) {
    Claim claim;
    claim.need[20] = 3;
    const std::vector claims{claim};
    const std::vector<OnShift> shifts{{0, 1, minutes(600, 615)}, {0, 1, minutes(600, 640)}, {0, 1, minutes(590, 630)}};
    const auto found = holes(kMonday, claims, shifts);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (Hole{0, minutes(615, 630), 3, 2, 1}));
}

TEST(Cover, CountsAShiftFromTheWeekBeforeAndIgnoresTheNext) {
    const std::vector claims{always(1, 1)};
    const std::vector<OnShift> shifts{{0, 1, minutes(-240, kWeekMinutes + 240)},
                                      {0, 1, minutes(kWeekMinutes, kWeekMinutes + 60)}};
    EXPECT_TRUE(holes(kMonday, claims, shifts).empty());
}

TEST(Cover, ListsAnEmptyDepartmentAsOneHole) {
    const std::vector claims{always(1, 2), always(1, 2)};
    const std::vector<OnShift> shifts{{1, 1, minutes(0, kWeekMinutes)}, {1, 2, minutes(0, kWeekMinutes)}};
    const auto found = holes(kMonday, claims, shifts);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (Hole{0, minutes(0, kWeekMinutes), 1, 0, 0}));
}

// The same, one minute after the other, without any of the sweep's thinking.
std::vector<Hole> by_brute_force(const std::vector<Claim>& claims, const std::vector<OnShift>& shifts) {
    std::vector<Hole> found;
    for (std::uint32_t department = 0; department < claims.size(); ++department) {
        for (LocalMinute minute = kStart; minute < kStart + kWeekMinutes; ++minute) {
            std::int32_t have = 0;
            std::set<std::uint32_t> centres;
            for (const OnShift& one : shifts) {
                if (one.department != department || minute < one.at.from || minute >= one.at.until) continue;
                ++have;
                centres.insert(one.centre);
            }
            const auto need = claims[department].need[static_cast<std::size_t>((minute - kStart) / 30)];
            const auto from = static_cast<std::int32_t>(centres.size());
            if (need == 0 || (have >= need && from >= claims[department].centres)) continue;
            const Hole hole{department, {minute, minute + 1}, need, have, from};
            Hole* last = found.empty() ? nullptr : &found.back();
            const bool same = last != nullptr && last->department == department && last->at.until == minute &&
                              last->need == need && last->have == have && last->centres == from;
            if (same) ++last->at.until;
            else found.push_back(hole);
        }
    }
    return found;
}

RC_GTEST_PROP(Cover, AgreesWithBruteForceMinuteByMinute, ()) {
    std::vector<Claim> claims(*rc::gen::inRange<std::size_t>(1, 4));
    for (Claim& claim : claims) {
        claim.centres = *rc::gen::inRange(1, 4);
        const int level = *rc::gen::inRange(0, 4);
        for (auto& need : claim.need) need = level;
        for (int i = 0; i < 20; ++i) claim.need[*rc::gen::inRange<std::size_t>(0, kWeekHalfHours)] = *rc::gen::inRange(0, 5);
    }
    std::vector<OnShift> shifts;
    const int count = *rc::gen::inRange(0, 60);
    for (int i = 0; i < count; ++i) {
        const LocalMinute from = *rc::gen::inRange<LocalMinute>(-600, kWeekMinutes + 100);
        shifts.push_back({*rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(claims.size())),
                          *rc::gen::inRange<std::uint32_t>(0, 4),
                          minutes(from, from + *rc::gen::inRange<LocalMinute>(1, 3'000))});
    }
    RC_ASSERT(holes(kMonday, claims, shifts) == by_brute_force(claims, shifts));
}

RC_GTEST_PROP(Cover, NeverHasMoreHolesAfterOneMoreDoctor, ()) {
    const std::vector claims{always(2, 2)};
    std::vector<OnShift> shifts;
    const auto open_minutes = [&] {
        LocalMinute sum = 0;
        for (const Hole& hole : holes(kMonday, claims, shifts)) sum += hole.at.length();
        return sum;
    };
    for (int i = 0; i < 10; ++i) {
        const LocalMinute before = open_minutes();
        const LocalMinute from = *rc::gen::inRange<LocalMinute>(0, kWeekMinutes);
        shifts.push_back({0, *rc::gen::inRange<std::uint32_t>(0, 3), minutes(from, from + 480)});
        RC_ASSERT(open_minutes() <= before);
    }
}

}  // namespace
}  // namespace xinglin::roster
