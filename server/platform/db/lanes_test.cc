#include "platform/db/lanes.h"

#include <gtest/gtest.h>

#include <thread>

namespace xinglin::db {
namespace {

constexpr Lanes::Shares kShares{4, 2, 1};

// The lanes of the tickets in one group, in order: "iib".
std::string taken(Lanes& lanes) {
    std::vector<Ticket> group;
    lanes.take(group, 0s);
    std::string letters;
    for (const Ticket& ticket : group) letters += "ibB"[static_cast<std::size_t>(ticket.lane)];
    lanes.finished(group.size());
    return letters;
}

bool push(Lanes& lanes, Lane lane) {
    Ticket ticket{.lane = lane};
    return lanes.push(ticket);
}

TEST(Lanes, GiveInteractiveWorkFirst) {
    Lanes lanes(100, kShares);
    push(lanes, Lane::Bulk);
    push(lanes, Lane::Background);
    push(lanes, Lane::Interactive);
    EXPECT_EQ(taken(lanes), "ibB");
}

TEST(Lanes, StarveNobody) {
    Lanes lanes(100, kShares);
    for (int i = 0; i < 12; ++i) push(lanes, Lane::Interactive);
    for (int i = 0; i < 4; ++i) push(lanes, Lane::Background);
    for (int i = 0; i < 2; ++i) push(lanes, Lane::Bulk);
    EXPECT_EQ(taken(lanes), "iiiibbB");
    EXPECT_EQ(taken(lanes), "iiiibbB");
    EXPECT_EQ(taken(lanes), "iiii");
}

TEST(Lanes, TakeNoMoreThanTheirLimit) {
    Lanes lanes(2, kShares);
    EXPECT_TRUE(push(lanes, Lane::Interactive));
    EXPECT_TRUE(push(lanes, Lane::Bulk));
    EXPECT_FALSE(push(lanes, Lane::Interactive));
    taken(lanes);
    EXPECT_TRUE(push(lanes, Lane::Interactive)) << "there is room again when a group has been taken";
}

TEST(Lanes, LeaveATicketThatTheyRefuseUntouched) {
    Lanes lanes(0, kShares);
    Ticket ticket{.done = [](const Result<void>&) {}};
    EXPECT_FALSE(lanes.push(ticket));
    EXPECT_TRUE(ticket.done);
}

TEST(Lanes, GiveOutWhatWaitsAfterTheyWereClosed) {
    Lanes lanes(10, kShares);
    push(lanes, Lane::Interactive);
    lanes.close();
    EXPECT_FALSE(push(lanes, Lane::Interactive));
    std::vector<Ticket> group;
    EXPECT_TRUE(lanes.take(group, 0s));
    EXPECT_EQ(group.size(), 1U);
    EXPECT_FALSE(lanes.take(group, 0s));
}

TEST(Lanes, DrainWaitsForTheLastAnswer) {
    Lanes lanes(10, kShares);
    push(lanes, Lane::Interactive);
    std::vector<Ticket> group;
    lanes.take(group, 0s);
    std::atomic<bool> answered{false};
    std::jthread later([&] {
        std::this_thread::sleep_for(20ms);
        answered = true;
        lanes.finished(1);
    });
    lanes.drain();
    EXPECT_TRUE(answered);
    EXPECT_TRUE(lanes.closed());
}

TEST(Lanes, WakeWhoeverWaits) {
    Lanes lanes(10, kShares);
    std::jthread later([&] {
        std::this_thread::sleep_for(10ms);
        push(lanes, Lane::Background);
    });
    std::vector<Ticket> group;
    EXPECT_TRUE(lanes.take(group, 30s));
    EXPECT_EQ(group.size(), 1U);
}

}  // namespace
}  // namespace xinglin::db
