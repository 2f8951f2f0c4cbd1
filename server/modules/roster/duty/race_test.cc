// Many hands on one doctor: no two shifts of his ever overlap, on sixteen connections.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "modules/roster/duty/world.h"
#include "modules/roster/roster_sql.h"

namespace xinglin::roster {
namespace {

constexpr int kHands = 16;

struct Race : testing::Test {
    World world{[](db::StoreOptions& options) { options.workers = kHands; }};
    PractitionerId li = world.hire(world.clinic, world.clinic.general, world.clinic.north, "李");
    PractitionerId wang = world.hire(world.clinic, world.clinic.general, world.clinic.south, "王");

    template <class F>
    int winners(F&& each) {
        std::atomic<int> won = 0;
        std::vector<std::jthread> hands;
        for (int i = 0; i < kHands; ++i) {
            hands.emplace_back([&, i] {
                if (each(i)) ++won;
            });
        }
        hands.clear();
        return won;
    }
    bool any_overlap(PractitionerId who) {
        return world.look<bool>([&](db::Txn& txn) {
            const auto shifts = store::of_doctor(txn, who, at(-7, 0), at(14, 0));
            for (std::size_t i = 1; i < shifts.size(); ++i) {
                if (shifts[i].from < shifts[i - 1].until) return true;
            }
            return false;
        });
    }
};

TEST_F(Race, LetsOneOfSixteenHaveADoctorsHours) {
    for (int day = 0; day < 5; ++day) {
        const int won = winners([&](int i) {
            return world.add({world.clinic.general, li, at(day, 8, i), at(day, 16, i)}).has_value();
        });
        EXPECT_EQ(won, 1);
    }
    EXPECT_FALSE(any_overlap(li));
}

TEST_F(Race, HoldsWithoutALockToo) {
    const auto insert = [&](int day, int i) {
        return world.act([&](db::Txn& txn, Moment& moment) -> Result<void> {
            const auto id = moment.new_id<ShiftId>();
            const auto done = txn.exec_count(sql::shift_add, world.clinic.tenant, id, world.clinic.general, li,
                                             world.clinic.north, "duty", at(day, 8, i), at(day, 16, i), "draft");
            if (done == 0) return refuse(shift_overlaps());
            return {};
        });
    };
    for (int day = 0; day < 3; ++day) {
        const int won = winners([&](int i) { return insert(day, i).has_value(); });
        EXPECT_LE(won, 1) << "who lost by a conflict may have been told to try again";
    }
    EXPECT_FALSE(any_overlap(li));
}

TEST_F(Race, GivesOneShiftToOneOfTwoTakers) {
    const auto id = *world.add({world.clinic.general, li, at(0, 8), at(0, 16)});
    const int won = winners([&](int) {
        return world.act([&](db::Txn& txn, Moment& moment) {
            return world.duty.change(txn, World::desk(world.clinic), id, {1, wang, at(0, 9), at(0, 17)}, moment);
        }).has_value();
    });
    EXPECT_EQ(won, 1);
    EXPECT_EQ(world.shift(id).version, 2);
}

TEST_F(Race, PublishesAWeekOnce) {
    ASSERT_TRUE(world.add({world.clinic.general, li, at(0, 8), at(0, 16)}));
    const int won = winners([&](int) { return world.publish("一起点了发布").has_value(); });
    EXPECT_EQ(won, 1);
}

TEST_F(Race, ApprovesOneOfManySwapsOfTwoDoctors) {
    const auto head = world.hire(world.clinic, world.clinic.general, world.clinic.south, "主任", true);
    const auto first = world.published(li, at(1, 8), at(1, 16));
    const auto second = world.published(head, at(1, 8), at(1, 16));
    const auto a = *world.ask_swap(li, first, wang);
    const auto b = *world.ask_swap(head, second, wang);
    ASSERT_TRUE(world.answer(wang, a));
    ASSERT_TRUE(world.answer(wang, b));
    winners([&](int i) { return world.decide(World::desk(world.clinic), i % 2 == 0 ? a : b).has_value(); });
    EXPECT_FALSE(any_overlap(wang)) << "he had agreed to both, and has one";
    EXPECT_EQ((world.swap(a).state == SwapState::Approved) + (world.swap(b).state == SwapState::Approved), 1);
}

}  // namespace
}  // namespace xinglin::roster
