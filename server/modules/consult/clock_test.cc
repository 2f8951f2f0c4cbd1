// A clock that jumps: what was under way goes on, nothing is lost, doubled or out of order, and nobody is stuck.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

using Way = ConsultId (World::*)();
constexpr std::array<Way, 6> kWays{&World::queued_visit, &World::offered_visit, &World::accepted_visit,
                                   &World::begun_visit,  &World::ended_visit,   &World::closed_visit};

std::vector<std::int64_t> seqs(const Result<Messages>& page) {
    std::vector<std::int64_t> found;
    for (const auto& message : page->messages) found.push_back(message.seq);
    return found;
}

bool note_is_late(World& world, ConsultId id) {
    return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<bool> {
        return world.house->worklist.waits(txn, world.tianjin.tenant, kNoteOverdue, id.bytes);
    });
}

TEST(ClockSetBack, LeavesBothSidesInTheTalk) {
    World world;
    const auto visit = world.accepted_visit();
    world.store.clock.turn(-access::kClockMayGoBack + 1min);
    ASSERT_TRUE(world.say(world.dr_li, visit, "您好"));
    ASSERT_TRUE(world.say(world.ma, visit, "头疼"));
    world.store.clock.turn(-1s);
    ASSERT_TRUE(world.say(world.ma, visit, "还有点晕"));
    EXPECT_EQ(seqs(world.messages(world.ma, visit)), (std::vector<std::int64_t>{1, 2, 3})) << "the order is the talk's, not the clock's";
}

TEST(ClockSetBack, TakesNoOfferAway) {
    World world;
    const auto visit = world.offered_visit();
    world.store.clock.turn(-50min);
    EXPECT_TRUE(world.accept(world.dr_li, visit));
}

TEST(ClockSetBack, DoesNotSendAMessageTwice) {
    World world;
    const auto visit = world.begun_visit();
    const NewMessage message = world.words("头顶疼");
    const auto first = world.say(world.ma, visit, message);
    world.store.clock.turn(-50min);
    const auto again = world.say(world.ma, visit, message);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->seq, again->seq);
    EXPECT_EQ(first->at, again->at);
}

TEST(ClockSetForward, EndsAtOnceWhatIsOverByThen) {
    World world;
    const auto talk = world.begun_visit();
    const auto waiting = world.ask(world.lin, world.tianjin.medicine);
    ASSERT_TRUE(waiting);
    world.store.clock.turn(100h);
    world.settle();
    EXPECT_EQ(world.state(talk), State::SummaryDue);
    EXPECT_EQ(world.visit(talk).outcome, Outcome::Silent);
    EXPECT_EQ(world.state(*waiting), State::Cancelled);
    EXPECT_FALSE(note_is_late(world, talk)) << "the doctor has his day for the note";
    world.turn(24h);
    EXPECT_TRUE(note_is_late(world, talk));
}

TEST(ClockSetForward, AndBackEndsNothingTwice) {
    World world;
    const auto visit = world.ended_visit();
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.store.clock.turn(48h);
    world.settle();
    world.store.clock.turn(-48h);
    world.settle();
    EXPECT_EQ(world.state(visit), State::Closed);
    EXPECT_EQ(world.authority.asked, 1);
}

// Evenly, however small rapidcheck's size is.
int any(int below) { return *rc::gen::resize(1000, rc::gen::inRange(0, below)); }

// From every state, by any jumps, forward and back: when all are silent it comes to its end all the same.
RC_GTEST_PROP(Nobody, IsEverStuckByAClockThatJumps, ()) {
    static World world;
    const ConsultId id = (world.*kWays[static_cast<std::size_t>(any(kWays.size()))])();
    Duration back{};
    for (int jumps = any(6); jumps > 0; --jumps) {
        const Duration by = 1min * (any(120) - 60);
        world.store.clock.turn(by);
        if (by < Duration{}) back -= by;
        world.settle();
        if (any(2) == 0) (void)world.say(world.ma, id, "在吗");
    }
    world.turn(back + 24h + 15min + 30min + 24h);

    const State end = world.state(id);
    RC_TAG(std::string(wire::name_of(end)));
    if (end == State::SummaryDue) {
        RC_ASSERT(world.sign(world.dr_li, id).has_value());
        world.settle();
    }
    RC_ASSERT(is_over(world.state(id)));
}

}  // namespace
}  // namespace xinglin::consult
