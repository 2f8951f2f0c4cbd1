#include "modules/triage/assessment/lifecycle.h"

#include <gtest/gtest.h>

namespace xinglin::triage {
namespace {

constexpr Disposition kAll[] = {Disposition::SelfCare, Disposition::DoctorSoon, Disposition::DoctorToday, Disposition::EmergencyNow,
                                Disposition::Call120};

TurnCard turn(Disposition disposition, bool asking) {
    TurnCard turn;
    turn.disposition = disposition;
    if (asking) turn.question = QuestionCard{.id = "q", .ask = {}, .choices = {}};
    return turn;
}

TEST(Stage, IsAnEmergencyWhateverIsStillToBeAsked) {
    for (const bool asking : {false, true}) {
        EXPECT_EQ(stage_of(turn(Disposition::EmergencyNow, asking), true), AssessmentState::EmergencyAdvised);
        EXPECT_EQ(stage_of(turn(Disposition::Call120, asking), false), AssessmentState::EmergencyAdvised);
    }
}

TEST(Stage, IsARecommendationOnlyWhenNothingIsLeftToAsk) {
    EXPECT_EQ(stage_of(turn(Disposition::SelfCare, true), false), AssessmentState::Started);
    EXPECT_EQ(stage_of(turn(Disposition::SelfCare, true), true), AssessmentState::Collecting);
    EXPECT_EQ(stage_of(turn(Disposition::DoctorToday, false), true), AssessmentState::Recommended);
}

TEST(Decision, ToStayAtHomeIsInTheSenseOfTheCardOnlyWhereItSaysSo) {
    for (const Disposition each : kAll) EXPECT_EQ(as_advised(each, Decision::SelfCare), each == Disposition::SelfCare);
}

TEST(Decision, ToAskADoctorHereIsNoAnswerToAnEmergency) {
    for (const Disposition each : kAll) EXPECT_EQ(as_advised(each, Decision::Consult), each < Disposition::EmergencyNow);
}

TEST(Decision, ToGoThereIsAlwaysInItsSenseAndToOverrideNever) {
    for (const Disposition each : kAll) {
        EXPECT_EQ(decided(each, Decision::GoThere), AssessmentState::Accepted);
        EXPECT_EQ(decided(each, Decision::Override), AssessmentState::Overridden);
    }
}

}  // namespace
}  // namespace xinglin::triage
