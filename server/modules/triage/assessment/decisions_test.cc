// Deciding, and the next day.
#include "modules/triage/assessment/testing.h"

namespace xinglin::triage {
namespace {

// 09:00 in Tianjin on some day, and hours after it.
Instant at_hour(int hour) { return start_of(LocalDay{20'780}) + std::chrono::hours(hour); }

TEST(NextDay, IsAtThisHourByDayAndNeverAtNight) {
    EXPECT_EQ(check_at(at_hour(10)), at_hour(34));
    EXPECT_EQ(check_at(at_hour(3)), at_hour(24 + 9));
    EXPECT_EQ(check_at(at_hour(23)), at_hour(24 + 20));
    EXPECT_EQ(check_at(at_hour(20)), at_hour(44));
}

struct Deciding : Guided {
    // Nothing is left to ask after this, or what is left is skipped.
    AssessmentCard settled(std::string_view text) {
        AssessmentCard one = said(text, patient);
        while (one.turn.question) {
            one = card(answer(one.id, R"({"answers":[{"question":")" + one.turn.question->id +
                                          R"(","chosen":[],"denied":true}],"corrections":[]})", patient));
        }
        return one;
    }
    std::size_t told() { return world.inbox.to(kPhone).size(); }
};

TEST_F(Deciding, AsAdvisedIsAcceptedAndOtherwiseOverridden) {
    const AssessmentCard one = said("肚子疼", patient);
    EXPECT_EQ(card(decide(one.id, "consult", patient)).state, AssessmentState::Accepted);
    EXPECT_EQ(card(decide(one.id, "override", patient)).state, AssessmentState::Overridden);
    EXPECT_EQ(card(decide(one.id, "go_there", patient)).state, AssessmentState::Accepted);
    const AssessmentCard worst = said("胸口疼半小时了，出冷汗", patient);
    EXPECT_EQ(card(decide(worst.id, "self_care", patient)).state, AssessmentState::Overridden);
    EXPECT_EQ(card(decide(worst.id, "consult", patient)).state, AssessmentState::Overridden);
}

TEST_F(Deciding, TwiceIsOnce) {
    const AssessmentCard one = said("肚子疼", patient);
    ASSERT_TRUE(decide(one.id, "consult", patient).fine());
    const auto moves = timeline(one.id).size();
    ASSERT_TRUE(decide(one.id, "consult", patient).fine());
    EXPECT_EQ(timeline(one.id).size(), moves);
}

TEST_F(Deciding, IsTakenBackByAnotherAnswer) {
    const AssessmentCard one = said("肚子疼", patient);
    ASSERT_TRUE(decide(one.id, "self_care", patient).fine());
    const AssessmentCard again = card(answer(one.id, R"({"answers":[],"corrections":[{"target":"finding","id":"chest_pain","present":true}]})", patient));
    EXPECT_FALSE(again.decision);
    EXPECT_FALSE(again.check);
    EXPECT_LT(again.state, AssessmentState::Accepted);
    const auto before = told();
    turn(48h);
    EXPECT_EQ(told(), before) << "nobody is asked about what he did not do";
}

TEST_F(Deciding, NeedsSomebodySignedIn) {
    const AssessmentCard one = said("肚子疼");
    EXPECT_EQ(decide(one.id, "consult", Access{}).code, "http.role_not_allowed");
    EXPECT_EQ(decide(one.id, "nothing", patient).code, "wire.unknown_name");
}

using StayingAtHome = Deciding;

TEST_F(StayingAtHome, IsAskedTheNextDayHowItIs) {
    const AssessmentCard one = card(decide(settled("流鼻涕").id, "self_care", patient));
    ASSERT_TRUE(one.check);
    EXPECT_FALSE(one.check->asked);
    const auto before = told();
    turn(one.check->due_at - world.store.clock.now() - 1s);
    EXPECT_EQ(told(), before);
    turn(1s);
    ASSERT_EQ(told(), before + 1);
    EXPECT_EQ(world.inbox.to(kPhone).back().template_code, "notify.self_care_check");
    EXPECT_EQ(world.inbox.to(kPhone).back().text.find("鼻"), std::string::npos) << "a carrier learns nothing of it";
    EXPECT_TRUE(card(get(at(one.id), patient)).check->asked);
    turn(48h);
    EXPECT_EQ(told(), before + 1) << "once";
}

TEST_F(StayingAtHome, SaysThatItIsBetterOrTheSameOrWorse) {
    const AssessmentCard one = card(decide(settled("流鼻涕").id, "self_care", patient));
    turn(25h);
    const AssessmentCard better = card(report(one.id, "better", patient));
    EXPECT_EQ(better.state, AssessmentState::OutcomeLinked);
    EXPECT_FALSE(better.check->ask_again);
    const AssessmentCard worse = card(report(one.id, "worse", patient));
    EXPECT_TRUE(worse.check->ask_again) << "who gets worse is to ask again";
    EXPECT_EQ(report(one.id, "worse", other).code, "triage.assessment_unknown");
    EXPECT_EQ(report(one.id, "dead", patient).code, "wire.unknown_name");
    const auto all = world.look([&](db::Txn& txn, Moment&) { return tallies(txn, Access::system("test")); });
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].outcome->outcome, CaseOutcome::Worse);
}

TEST_F(StayingAtHome, WhoHasSaidItIsNotAskedAnyMore) {
    const AssessmentCard one = card(decide(settled("流鼻涕").id, "self_care", patient));
    ASSERT_TRUE(report(one.id, "same", patient).fine());
    const auto before = told();
    turn(48h);
    EXPECT_EQ(told(), before);
}

TEST_F(StayingAtHome, IsWhatMustHaveBeenDecidedForACheck) {
    const AssessmentCard one = said("肚子疼", patient);
    EXPECT_EQ(report(one.id, "better", patient).code, "triage.no_check");
    ASSERT_TRUE(decide(one.id, "self_care", patient).fine());
    world.store.clock.turn(30 * 24h);
    EXPECT_EQ(report(one.id, "better", patient).code, "triage.no_check") << "30 days are over";
}

}  // namespace
}  // namespace xinglin::triage
