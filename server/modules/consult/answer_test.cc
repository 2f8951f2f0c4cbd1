// Taking a patient, leaving him to others, handing him over, ending.
#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "modules/consult/world.h"
#include "platform/ws/listeners.h"

namespace xinglin::consult {
namespace {

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

TEST(Accept, GivesThePatientToTheDoctorHeWasOfferedTo) {
    World world;
    auto visit = world.offered_visit();
    EXPECT_EQ(world.state(visit), State::Offered);
    EXPECT_TRUE(world.accept(world.dr_li, visit));
    EXPECT_EQ(world.state(visit), State::Accepted);
    EXPECT_TRUE(world.visit(visit).is_with(world.dr_li.practitioner));
}

TEST(Accept, RefusesADoctorWhoWasNotOffered) {
    World world;
    auto visit = world.offered_visit();
    auto accepted = world.accept(world.dr_wang, visit);
    ASSERT_FALSE(accepted);
    EXPECT_EQ(accepted.error().code, "consult.not_offered_to_you");
}

TEST(Accept, TellsAnotherTenantNoMoreThanOfWhatDoesNotExist) {
    World world;
    auto visit = world.offered_visit();
    EXPECT_EQ(code_of(world.accept(world.dr_sun, visit)), code_of(world.accept(world.dr_sun, ConsultId{})));
}

TEST(Accept, RepeatedIsNoError) {
    World world;
    auto visit = world.accepted_visit();
    EXPECT_TRUE(world.accept(world.dr_li, visit));
    EXPECT_EQ(world.visit(visit).version, 3);   // Queued, offered, accepted: the repetition wrote nothing.
}

TEST(Accept, IsTooLateWhenTheOfferHasLapsedAlsoBeforeItsTimer) {
    World world;
    auto visit = world.offered_visit();
    world.store.clock.turn(30s);
    EXPECT_EQ(code_of(world.accept(world.dr_li, visit)), "consult.offer_expired");
    world.settle();
    EXPECT_EQ(code_of(world.accept(world.dr_li, visit)), "consult.offer_expired");
}

// A screen of somebody's, open on this node.
class Screen final : public ws::Listener {
 public:
    void deliver(const ws::Frame&) override {}
    void revoked() override {}
};

TEST(Accept, TellsAPatientWhoIsNotThereBySms) {
    World world;
    auto visit = world.offered_visit();
    auto& sent = world.house->carrier.sent;
    EXPECT_TRUE(sent.empty()) << "an offer is nothing to be told";
    ASSERT_TRUE(world.accept(world.dr_li, visit));
    ASSERT_TRUE(world.accept(world.dr_li, visit));
    world.settle();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].template_code, "notify.doctor_accepted");
    EXPECT_TRUE(sent[0].arguments.empty()) << "nothing of the patient, the doctor or the institution";
}

TEST(Accept, SendsNoSmsToAPatientWhoseScreenIsOpen) {
    World world;
    auto visit = world.offered_visit();
    http::IoThread home;
    const auto screen = std::make_shared<Screen>();
    world.house->hub.inside().join(ws::Recipient::patient(world.ma.person), world.ma, home, screen);
    ASSERT_TRUE(world.accept(world.dr_li, visit));
    world.settle();
    EXPECT_TRUE(world.house->carrier.sent.empty());
}

// The doctor takes it at the moment in which time gives it to another, who takes it too.
TEST(Accept, LetsExactlyOneOfTwoDoctorsWin) {
    World world;
    ASSERT_TRUE(world.come(world.dr_li));
    ASSERT_TRUE(world.come(world.dr_wang));
    for (int round = 0; round < 20; ++round) {
        auto visit = world.queued_visit();
        const bool li_first = world.visit(visit).is_with(world.dr_li.practitioner);
        const Access first = li_first ? world.dr_li : world.dr_wang;
        const Access second = li_first ? world.dr_wang : world.dr_li;
        std::barrier start(2);
        bool first_won = false;
        bool second_won = false;
        std::jthread one([&] {
            start.arrive_and_wait();
            first_won = world.accept(first, visit).has_value();
        });
        std::jthread two([&] {
            start.arrive_and_wait();
            const bool declined = world.decline(first, visit).has_value();   // On his other device.
            world.settle();
            second_won = declined && world.accept(second, visit).has_value();
        });
        one.join();
        two.join();
        EXPECT_NE(first_won, second_won) << "round " << round;
        EXPECT_TRUE(world.visit(visit).is_with((first_won ? first : second).practitioner));
        EXPECT_TRUE(world.cancel(world.ma, visit));
        world.settle();
        world.turn(31s);
        ASSERT_TRUE(world.come(world.dr_li));
        ASSERT_TRUE(world.come(world.dr_wang));
    }
}

// Two steps of one row from the same state and version: the compare-and-swap lets one through, also without the checks before.
TEST(Accept, LosesToACancellationThatWasQuicker) {
    World world;
    for (int round = 0; round < 20; ++round) {
        auto visit = world.offered_visit();
        std::barrier start(2);
        bool accepted = false;
        bool cancelled = false;
        std::jthread one([&] { start.arrive_and_wait(); accepted = world.accept(world.dr_li, visit).has_value(); });
        std::jthread two([&] { start.arrive_and_wait(); cancelled = world.cancel(world.ma, visit).has_value(); });
        one.join();
        two.join();
        EXPECT_TRUE(cancelled);   // Before or after the acceptance: nobody has answered yet.
        EXPECT_EQ(world.state(visit), State::Cancelled);
        EXPECT_FALSE(world.visit(visit).doctor);
        world.settle();
    }
}

TEST(Decline, PassesThePatientToTheNextDoctor) {
    World world;
    auto visit = world.offered_visit();
    ASSERT_TRUE(world.come(world.dr_wang));
    ASSERT_TRUE(world.decline(world.dr_li, visit));
    world.settle();
    EXPECT_TRUE(world.visit(visit).is_with(world.dr_wang.practitioner));
    EXPECT_TRUE(world.decline(world.dr_li, visit)) << "repeated is no error";
    EXPECT_EQ(code_of(world.accept(world.dr_li, visit)), "consult.offer_expired");
}

TEST(HandOver, PutsThePatientBackWithAWordForTheNext) {
    World world;
    auto visit = world.begun_visit();
    ASSERT_TRUE(world.come(world.dr_wang));
    ASSERT_TRUE(world.hand_over(world.dr_li, visit));
    world.settle();
    EXPECT_TRUE(world.visit(visit).is_with(world.dr_wang.practitioner));
    EXPECT_EQ(world.visit(visit).hand_over_note, "请继续询问用药史");
    EXPECT_EQ(code_of(world.messages(world.dr_li, visit)), "consult.not_found") << "he has given it away";
}

TEST(HandOver, NeedsAWord) {
    World world;
    EXPECT_EQ(code_of(world.hand_over(world.dr_li, world.begun_visit(), "　 ")), "consult.blank");
}

TEST(End, MakesTheNoteDueWithWhatTheDoctorSaysOfIt) {
    World world;
    auto visit = world.begun_visit();
    ASSERT_TRUE(world.end(world.dr_li, visit, Outcome::Offline));
    EXPECT_EQ(world.state(visit), State::SummaryDue);
    EXPECT_EQ(world.visit(visit).outcome, Outcome::Offline);
    EXPECT_TRUE(world.end(world.dr_li, visit, Outcome::Offline)) << "repeated is no error";
    EXPECT_EQ(code_of(world.end(world.dr_li, visit, Outcome::Answered)), "consult.over");
}

TEST(End, IsNotForATalkThatHasNotBegun) {
    World world;
    EXPECT_EQ(code_of(world.end(world.dr_li, world.accepted_visit())), "consult.not_begun");
}

TEST(End, LeavesSilentToTheClock) {
    World world;
    EXPECT_EQ(code_of(world.end(world.dr_li, world.begun_visit(), Outcome::Silent)), "consult.outcome_not_yours");
}

TEST(Cancel, IsOpenUntilADoctorHasAnswered) {
    World world;
    EXPECT_TRUE(world.cancel(world.ma, world.queued_visit()));
    EXPECT_TRUE(world.cancel(world.ma, world.accepted_visit()));
    auto begun = world.begun_visit();
    EXPECT_EQ(code_of(world.cancel(world.ma, begun)), "consult.already_begun");
}

TEST(Cancel, RepeatedIsNoError) {
    World world;
    auto visit = world.queued_visit();
    EXPECT_TRUE(world.cancel(world.ma, visit));
    EXPECT_TRUE(world.cancel(world.ma, visit));
}

TEST(Cancel, FreesTheDoctor) {
    World world;
    auto visit = world.accepted_visit();
    ASSERT_TRUE(world.cancel(world.ma, visit));
    EXPECT_EQ(world.come(world.dr_li)->load, 0);
}

}  // namespace
}  // namespace xinglin::consult
