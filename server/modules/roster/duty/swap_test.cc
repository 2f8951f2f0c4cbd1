// Two doctors change shifts.
#include <gtest/gtest.h>

#include "modules/roster/duty/world.h"

namespace xinglin::roster {
namespace {

using Kinds = std::vector<std::string>;

struct Swapping : testing::Test {
    Swapping() { shift = world.published(li, at(1, 8), at(1, 16)); }
    Kinds of(PractitionerId who) {
        auto kinds = world.items(World::doctor(world.clinic, who));
        std::erase(kinds, "roster.week_published");
        return kinds;
    }
    Access as(PractitionerId who) { return World::doctor(world.clinic, who); }

    World world;
    PractitionerId li = world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
    PractitionerId wang = world.hire(world.clinic, world.clinic.general, world.clinic.south, "王");
    PractitionerId head = world.hire(world.clinic, world.clinic.general, world.clinic.south, "主任", true);
    PractitionerId surgeon = world.hire(world.clinic, world.clinic.surgery, world.clinic.south, "赵");
    ShiftId shift;
};

TEST_F(Swapping, IsDoneWhenBothAgreeAndTheLeadApproves) {
    const auto swap = world.ask_swap(li, shift, wang);
    ASSERT_TRUE(swap) << refusal(swap);
    EXPECT_EQ(of(wang), Kinds{"roster.swap_asked"});
    EXPECT_EQ(world.shift(shift).practitioner, li);

    ASSERT_TRUE(world.answer(wang, *swap));
    EXPECT_EQ(world.shift(shift).practitioner, li) << "nothing changes hands before the lead has said so";
    EXPECT_EQ(of(wang), Kinds{});
    EXPECT_EQ(of(head), Kinds{"roster.swap_to_decide"});

    ASSERT_TRUE(world.decide(as(head), *swap));
    EXPECT_EQ(world.shift(shift).practitioner, wang);
    EXPECT_EQ(world.shift(shift).site, world.clinic.south);
    EXPECT_EQ(of(head), Kinds{});
    EXPECT_EQ(of(li), Kinds{"roster.swap_approved"});
}

TEST_F(Swapping, ExchangesTwoShiftsInOne) {
    const auto his = world.published(wang, at(1, 16), at(1, 24));
    const auto swap = world.ask_swap(li, shift, wang, his);
    ASSERT_TRUE(swap) << refusal(swap);
    ASSERT_TRUE(world.answer(wang, *swap));
    ASSERT_TRUE(world.decide(as(head), *swap));
    EXPECT_EQ(world.shift(shift).practitioner, wang);
    EXPECT_EQ(world.shift(his).practitioner, li);
}

TEST_F(Swapping, ExchangesTwoShiftsOfTheSameHours) {
    const auto his = world.published(wang, at(1, 8), at(1, 16));
    const auto swap = world.ask_swap(li, shift, wang, his);
    ASSERT_TRUE(swap) << refusal(swap);
    ASSERT_TRUE(world.answer(wang, *swap));
    const auto done = world.decide(as(head), *swap);
    ASSERT_TRUE(done) << refusal(done);
    EXPECT_EQ(world.shift(shift).practitioner, wang);
    EXPECT_EQ(world.shift(his).practitioner, li);
}

TEST_F(Swapping, NeedsTheOthersWord) {
    const auto swap = *world.ask_swap(li, shift, wang);
    EXPECT_EQ(refusal(world.decide(as(head), swap)), "roster.swap_closed") << "he has not agreed";
    EXPECT_EQ(refusal(world.answer(li, swap)), "roster.swap_unknown") << "nobody answers himself";
    ASSERT_TRUE(world.answer(wang, swap, false));
    EXPECT_EQ(world.swap(swap).state, SwapState::Refused);
    EXPECT_EQ(of(li), Kinds{"roster.swap_refused"});
    EXPECT_EQ(refusal(world.answer(wang, swap)), "roster.swap_closed");
}

TEST_F(Swapping, IsDecidedByALeadWhoIsNoneOfTheTwo) {
    const auto swap = *world.ask_swap(li, shift, wang);
    ASSERT_TRUE(world.answer(wang, swap));
    EXPECT_EQ(refusal(world.decide(as(li), swap)), "roster.not_lead");
    EXPECT_EQ(refusal(world.decide(as(surgeon), swap)), "roster.not_lead");
    const auto heads = world.published(head, at(3, 8), at(3, 16));
    const auto own = *world.ask_swap(head, heads, wang);
    ASSERT_TRUE(world.answer(wang, own));
    EXPECT_EQ(refusal(world.decide(as(head), own)), "roster.swap_own");
    EXPECT_TRUE(world.decide(World::desk(world.clinic), own)) << "the desk may";
    ASSERT_TRUE(world.decide(as(head), swap, false));
    EXPECT_EQ(world.shift(shift).practitioner, li);
}

TEST_F(Swapping, StaysInTheDepartmentAndInTheLaw) {
    EXPECT_EQ(refusal(world.ask_swap(li, shift, surgeon)), "roster.not_serving");
    EXPECT_EQ(refusal(world.ask_swap(li, shift, li)), "roster.swap_self");
    world.published(wang, at(2, 0), at(2, 8));
    EXPECT_EQ(refusal(world.ask_swap(li, shift, wang)), "roster.breaks_rest");
}

TEST_F(Swapping, IsLookedAtAgainWhenItIsApproved) {
    const auto swap = *world.ask_swap(li, shift, wang);
    ASSERT_TRUE(world.answer(wang, swap));
    ASSERT_TRUE(world.add({world.clinic.general, wang, at(1, 12), at(1, 14)}));
    EXPECT_EQ(refusal(world.decide(as(head), swap)), "roster.breaks_overlap");
    EXPECT_EQ(world.swap(swap).state, SwapState::Agreed) << "a refusal leaves everything as it was";
    EXPECT_EQ(world.shift(shift).practitioner, li);
}

TEST_F(Swapping, HasOneOpenForAShift) {
    const auto swap = *world.ask_swap(li, shift, wang);
    EXPECT_EQ(refusal(world.ask_swap(li, shift, head)), "roster.swap_open");
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) { return world.duty.take_back_swap(txn, as(li), swap, moment); }));
    EXPECT_EQ(of(wang), Kinds{});
    EXPECT_TRUE(world.ask_swap(li, shift, head));
}

TEST_F(Swapping, EndsWhenTheShiftBegins) {
    const auto swap = *world.ask_swap(li, shift, wang);
    ASSERT_TRUE(world.answer(wang, swap));
    world.turn_to(at(1, 8));
    EXPECT_EQ(world.swap(swap).state, SwapState::Expired);
    EXPECT_EQ(of(head), Kinds{});
    EXPECT_EQ(refusal(world.decide(as(head), swap)), "roster.swap_closed");
    EXPECT_EQ(refusal(world.ask_swap(li, shift, wang)), "roster.swap_too_late");
}

TEST_F(Swapping, IsPossibleWhileTheShiftIsLocked) {
    world.turn_to(at(1, 0));
    ASSERT_EQ(world.shift(shift).state, ShiftState::Locked);
    const auto swap = *world.ask_swap(li, shift, wang);
    ASSERT_TRUE(world.answer(wang, swap));
    ASSERT_TRUE(world.decide(as(head), swap));
    world.turn_to(at(1, 7, 59));
    world.come(wang);
    world.turn_to(at(1, 8));
    EXPECT_EQ(world.shift(shift).attended_at, at(1, 8)) << "and the timer asks for who has it now";
}

TEST_F(Swapping, DoesNotExistForAnotherInstitution) {
    const auto swap = *world.ask_swap(li, shift, wang);
    ASSERT_TRUE(world.answer(wang, swap));
    EXPECT_EQ(refusal(world.decide(World::desk(world.other), swap)), "roster.swap_unknown");
}

}  // namespace
}  // namespace xinglin::roster
