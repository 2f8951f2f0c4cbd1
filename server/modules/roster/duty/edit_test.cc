// The desk's hand on single shifts.
#include <gtest/gtest.h>

#include "modules/roster/duty/lifecycle.h"
#include "modules/roster/duty/world.h"

namespace xinglin::roster {
namespace {

using Kinds = std::vector<std::string>;

TEST(ShiftLifecycle, MovesOnlyForward) {
    EXPECT_EQ(next(ShiftState::Draft, ShiftEvent::Publish), ShiftState::Published);
    EXPECT_EQ(next(ShiftState::Published, ShiftEvent::Lock), ShiftState::Locked);
    EXPECT_EQ(next(ShiftState::Locked, ShiftEvent::Begin), ShiftState::InProgress);
    EXPECT_EQ(next(ShiftState::InProgress, ShiftEvent::End), ShiftState::Closed);
    for (const auto event : {ShiftEvent::Publish, ShiftEvent::Lock, ShiftEvent::Begin, ShiftEvent::End, ShiftEvent::Withdraw}) {
        EXPECT_FALSE(next(ShiftState::Closed, event));
        EXPECT_FALSE(next(ShiftState::Withdrawn, event));
    }
    EXPECT_FALSE(next(ShiftState::Draft, ShiftEvent::Begin));
}

struct Edit : testing::Test {
    Result<void> change(ShiftId id, const ShiftChange& wanted) {
        return world.act([&](db::Txn& txn, Moment& moment) {
            return world.duty.change(txn, World::desk(world.clinic), id, wanted, moment);
        });
    }
    Result<void> withdraw(ShiftId id, std::int64_t version) {
        return world.act([&](db::Txn& txn, Moment& moment) {
            return world.duty.withdraw(txn, World::desk(world.clinic), id, version, moment);
        });
    }
    World world;
    PractitionerId li = world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
    PractitionerId wang = world.hire(world.clinic, world.clinic.general, world.clinic.south, "王");
};

TEST_F(Edit, MakesADraftAtTheDoctorsOwnSite) {
    const auto id = world.add({world.clinic.general, wang, at(0, 8), at(0, 16)});
    ASSERT_TRUE(id);
    EXPECT_EQ(world.shift(*id).state, ShiftState::Draft);
    EXPECT_EQ(world.shift(*id).site, world.clinic.south);
}

TEST_F(Edit, RefusesTwoShiftsOfOneDoctorAtOnce) {
    ASSERT_TRUE(world.add({world.clinic.general, li, at(0, 8), at(0, 16)}));
    EXPECT_EQ(refusal(world.add({world.clinic.general, li, at(0, 15, 59), at(0, 20)})), "roster.shift_overlaps");
    EXPECT_EQ(refusal(world.add({world.clinic.general, li, at(0, 9), at(0, 10), ShiftKind::Standby})), "roster.shift_overlaps");
    EXPECT_TRUE(world.add({world.clinic.general, li, at(0, 16), at(0, 20)})) << "two that touch do not overlap";
    EXPECT_TRUE(world.add({world.clinic.general, wang, at(0, 8), at(0, 16)})) << "nor do two doctors'";
}

TEST_F(Edit, RefusesAShiftThatOverlapsOneInAnotherInstitution) {
    ASSERT_TRUE(world.act([&](db::Txn& txn, Moment& moment) {
        const directory::NewMember seat{
            .tenant = world.other.tenant, .site = world.other.north, .departments = {world.other.general}};
        return world.directory.join(txn, li, seat, moment);
    }));
    ASSERT_TRUE(world.add(world.other, {world.other.general, li, at(0, 8), at(0, 16)}));
    EXPECT_EQ(refusal(world.add({world.clinic.general, li, at(0, 12), at(0, 20)})), "roster.shift_overlaps");
}

TEST_F(Edit, RefusesTimesThatCannotBe) {
    const auto try_times = [&](Instant from, Instant until) {
        return refusal(world.add({world.clinic.general, li, from, until}));
    };
    EXPECT_EQ(try_times(at(0, 8), at(0, 8)), "roster.shift_times");
    EXPECT_EQ(try_times(at(0, 8), at(0, 7)), "roster.shift_times");
    EXPECT_EQ(try_times(at(0, 8) + 1s, at(0, 16)), "roster.shift_times");
    EXPECT_EQ(try_times(at(0, 8), at(1, 8, 1)), "roster.shift_times");
    EXPECT_EQ(try_times(world.store.clock.now() - 1h, world.store.clock.now() + 1h), "roster.shift_past");
}

TEST_F(Edit, KnowsOnlyItsOwnInstitutionsDepartmentsAndDoctors) {
    const auto stranger = world.hire(world.other, world.other.general, world.other.north, "孙");
    EXPECT_EQ(refusal(world.add({world.other.general, li, at(0, 8), at(0, 16)})), "roster.department_unknown");
    EXPECT_EQ(refusal(world.add({world.clinic.general, stranger, at(0, 8), at(0, 16)})), "roster.not_serving");
    EXPECT_EQ(refusal(world.add({world.clinic.surgery, li, at(0, 8), at(0, 16)})), "roster.not_serving");
}

TEST_F(Edit, MovesADraftForWhoeverSawItsVersion) {
    const auto id = *world.add({world.clinic.general, li, at(0, 8), at(0, 16)});
    ASSERT_TRUE(change(id, {1, wang, at(1, 9), at(1, 17)}));
    EXPECT_EQ(world.shift(id).practitioner, wang);
    EXPECT_EQ(world.shift(id).site, world.clinic.south);
    EXPECT_EQ(world.shift(id).from, at(1, 9));
    EXPECT_EQ(refusal(change(id, {1, li, at(0, 8), at(0, 16)})), "roster.changed_meanwhile");
}

TEST_F(Edit, RefusesAMoveOntoAnotherShift) {
    ASSERT_TRUE(world.add({world.clinic.general, li, at(0, 8), at(0, 16)}));
    const auto id = *world.add({world.clinic.general, wang, at(0, 8), at(0, 16)});
    EXPECT_EQ(refusal(change(id, {1, li, at(0, 12), at(0, 20)})), "roster.shift_overlaps");
    EXPECT_EQ(world.shift(id).practitioner, wang) << "and leaves it where it was";
}

TEST_F(Edit, TellsBothWhenAPublishedShiftGoesToAnother) {
    const auto id = world.published(li, at(0, 8), at(0, 16));
    ASSERT_TRUE(change(id, {world.shift(id).version, wang, at(0, 8), at(0, 16)}));
    EXPECT_EQ(world.items(World::doctor(world.clinic, wang)), Kinds{"roster.shift_changed"});
    EXPECT_EQ(world.items(World::doctor(world.clinic, li)), (Kinds{"roster.shift_withdrawn", "roster.week_published"}));
}

TEST_F(Edit, LetsAPublishedShiftBreakNoLaw) {
    const auto id = world.published(li, at(0, 8), at(0, 16));
    EXPECT_EQ(refusal(change(id, {world.shift(id).version, li, at(0, 8), at(0, 17)})), "roster.breaks_long_day");
    world.published(li, at(1, 8), at(1, 16));
    EXPECT_EQ(refusal(change(id, {world.shift(id).version, li, at(0, 14), at(0, 22)})), "roster.breaks_rest");
}

TEST_F(Edit, DeletesADraftAndKeepsWhatItsDoctorWasTold) {
    const auto draft = *world.add({world.clinic.general, li, at(0, 8), at(0, 16)});
    ASSERT_TRUE(withdraw(draft, 1));
    EXPECT_EQ(refusal(withdraw(draft, 1)), "roster.shift_unknown");
    const auto told = world.published(li, at(0, 8), at(0, 16));
    ASSERT_TRUE(withdraw(told, world.shift(told).version));
    EXPECT_EQ(world.shift(told).state, ShiftState::Withdrawn);
    EXPECT_TRUE(world.add({world.clinic.general, li, at(0, 8), at(0, 16)})) << "and the doctor is free again";
}

TEST_F(Edit, ChangesNothingOnceAShiftIsLocked) {
    const auto id = world.published(li, at(0, 8), at(0, 16));
    world.turn_to(at(0, 8) - 24h);
    EXPECT_EQ(world.shift(id).state, ShiftState::Locked);
    EXPECT_EQ(refusal(change(id, {world.shift(id).version, wang, at(0, 8), at(0, 16)})), "roster.shift_locked");
    EXPECT_EQ(refusal(withdraw(id, world.shift(id).version)), "roster.shift_locked");
}

TEST_F(Edit, DoesNotExistForAnotherInstitution) {
    const auto id = *world.add({world.clinic.general, li, at(0, 8), at(0, 16)});
    const auto outcome = world.act(
        [&](db::Txn& txn, Moment& moment) { return world.duty.withdraw(txn, World::desk(world.other), id, 1, moment); });
    EXPECT_EQ(refusal(outcome), "roster.shift_unknown");
}

}  // namespace
}  // namespace xinglin::roster
