// Nobody is ever stuck: whatever state it is in, when all people fall silent the clock brings it to an end.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

bool note_is_on_the_leads_list(World& world, ConsultId id) {
    return world.act([&](db::Txn& txn, Moment& moment) -> Result<bool> {
        // close() tells whether there was one; the refusal puts it back.
        const bool open = world.house->worklist.close(txn, world.tianjin.tenant, kNoteOverdue, id.bytes, "test", moment);
        return refuse({.kind = open ? ErrorKind::Gone : ErrorKind::NotFound, .code = "test"});
    }).error().kind == ErrorKind::Gone;
}

TEST(Silence, OfADoctorWhoHasAcceptedGivesThePatientBackAfterThreeMinutes) {
    World world;
    auto visit = world.accepted_visit();
    for (int beat = 0; beat < 7; ++beat) {   // On duty, but he says nothing.
        world.turn(25s);
        ASSERT_TRUE(world.come(world.dr_li));
    }
    EXPECT_EQ(world.state(visit), State::Accepted);
    world.turn(6s);
    EXPECT_NE(world.state(visit), State::Accepted);
}

TEST(Silence, OfAllDoctorsCancelsAfterFifteenMinutes) {
    World world;
    auto visit = world.queued_visit();
    world.turn(15min - 1s);
    EXPECT_EQ(world.state(visit), State::Queued);
    world.turn(1s);
    EXPECT_EQ(world.state(visit), State::Cancelled);
    EXPECT_EQ(world.visit(visit).cancel_reason, CancelReason::NoDoctor);
}

TEST(Silence, OfTheDoctorInATalkGivesThePatientBackAfterHalfAnHour) {
    World world;
    auto visit = world.begun_visit();
    world.turn(50min);   // Past the first look, which found that it was her turn.
    ASSERT_TRUE(world.say(world.ma, visit, "左边疼"));
    world.turn(29min);
    ASSERT_TRUE(world.say(world.ma, visit, "医生？"));   // A second word does not begin the half hour anew.
    EXPECT_EQ(world.state(visit), State::InProgress);
    world.turn(1min);
    EXPECT_EQ(world.state(visit), State::Queued);
    EXPECT_EQ(world.messages(world.ma, visit)->messages.back().notice, "consult.notice_doctor_silent");
}

TEST(Silence, OfThePatientEndsTheTalkAfterADay) {
    World world;
    auto visit = world.begun_visit();
    world.turn(24h - 1s);
    EXPECT_EQ(world.state(visit), State::InProgress);
    world.turn(1s);
    EXPECT_EQ(world.state(visit), State::SummaryDue);
    EXPECT_EQ(world.visit(visit).outcome, Outcome::Silent);
}

TEST(Silence, OfTheNextDoctorLeavesTheNoteToTheOneWhoSpoke) {
    World world;
    auto visit = world.begun_visit();
    world.turn(20min);   // The first fifteen minutes are long over: the search begins anew.
    ASSERT_TRUE(world.hand_over(world.dr_li, visit));
    world.turn(15min - 1s);
    EXPECT_EQ(world.state(visit), State::Queued);
    world.turn(1s);
    EXPECT_EQ(world.state(visit), State::SummaryDue);
    EXPECT_TRUE(world.visit(visit).is_with(world.dr_li.practitioner));
    EXPECT_TRUE(world.sign(world.dr_li, visit)) << "and he can read and sign it again";
}

TEST(Silence, OverTheNoteAlarmsTheLeadAfterADayAndEveryDay) {
    World world;
    auto visit = world.ended_visit();
    world.turn(24h - 1s);
    EXPECT_FALSE(note_is_on_the_leads_list(world, visit));
    world.turn(1s);
    EXPECT_TRUE(note_is_on_the_leads_list(world, visit));
    EXPECT_EQ(world.house->jobs.next_due(), world.now() + 24h) << "the next alarm";
}

TEST(Silence, OverTheNoteEndsWithTheSignature) {
    World world;
    auto visit = world.ended_visit();
    world.turn(25h);
    ASSERT_TRUE(world.sign(world.dr_li, visit));
    world.settle();
    EXPECT_FALSE(note_is_on_the_leads_list(world, visit));
    world.turn(48h);
    EXPECT_FALSE(note_is_on_the_leads_list(world, visit)) << "no alarm for what is signed";
}

using Way = ConsultId (World::*)();
constexpr std::array<Way, 6> kWays{&World::queued_visit, &World::offered_visit, &World::accepted_visit,
                                   &World::begun_visit,  &World::ended_visit,   &World::closed_visit};

// Evenly, however small rapidcheck's size is.
int any(int below) { return *rc::gen::resize(1000, rc::gen::inRange(0, below)); }

void some_deed(World& world, ConsultId id) {
    const Access& doctor = any(3) > 0 ? world.dr_li : world.dr_wang;
    switch (any(12)) {
    case 0: (void)world.go(doctor); break;
    case 1: (void)world.decline(doctor, id); break;
    case 2: (void)world.hand_over(doctor, id); break;
    case 3:
    case 4: (void)world.say(doctor, id, "好"); break;
    case 5: (void)world.say(world.ma, id, "疼"); break;
    case 6: (void)world.end(doctor, id); break;
    case 7: world.turn(1s * any(2000)); break;
    case 8: world.turn(1s * any(60)); break;
    default:
        (void)world.come(doctor);
        world.settle();
        (void)world.accept(doctor, id);
    }
    world.settle();
}

// From every state that people can bring about, in every way: then all are silent.
RC_GTEST_PROP(Nobody, IsEverStuck, ()) {
    static World world;
    const ConsultId id = (world.*kWays[static_cast<std::size_t>(any(kWays.size()))])();
    const int deeds = any(12);
    for (int i = 0; i < deeds; ++i) some_deed(world, id);

    world.turn(24h + 15min + 30min + 24h);   // The longest way there is: a silent patient, then a note that waits.

    const State end = world.state(id);
    RC_TAG(std::string(wire::name_of(end)));
    if (end == State::SummaryDue) {
        RC_ASSERT(note_is_on_the_leads_list(world, id));
        const bool with_li = world.visit(id).is_with(world.dr_li.practitioner);
        RC_ASSERT(world.sign(with_li ? world.dr_li : world.dr_wang, id).has_value());   // The next case begins clean.
        world.settle();
    }
    RC_ASSERT(is_over(world.state(id)));
}

}  // namespace
}  // namespace xinglin::consult
