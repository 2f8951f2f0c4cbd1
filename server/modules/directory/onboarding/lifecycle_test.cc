#include "modules/directory/onboarding/lifecycle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace xinglin::directory {
namespace {

std::set<Stage> after(Stage from, Step step) {
    std::set<Stage> all;
    for (const Proven proven : {Proven::NotYet, Proven::Proven}) {
        if (const auto to = next(from, step, proven)) all.insert(*to);
    }
    return all;
}

// Without `never`, which may be no step at all.
std::set<Stage> reachable_from(Stage start, std::optional<Step> never = {}) {
    std::set<Stage> seen{start};
    for (bool grown = true; grown;) {
        grown = false;
        for (const Stage from : std::set<Stage>(seen)) {
            for (const Step step : kSteps) {
                if (step == never) continue;
                for (const Stage to : after(from, step)) grown |= seen.insert(to).second;
            }
        }
    }
    return seen;
}

TEST(Onboarding, ReachesEveryStageFromTheApplication) {
    EXPECT_EQ(reachable_from(Stage::Applied), std::set<Stage>(kStages.begin(), kStages.end()));
}

TEST(Onboarding, HasAWayOutOfEveryStageThatIsNotTheEnd) {
    for (const Stage stage : kStages) {
        bool out = false;
        for (const Step step : kSteps) out |= !after(stage, step).empty();
        EXPECT_EQ(out, !is_over(stage)) << wire::name_of(stage);
    }
}

TEST(Onboarding, WaitsForNobodyWithoutAClock) {
    for (const Stage stage : kStages) {
        const bool goes_by_itself = is_over(stage) || may_practise(stage);
        EXPECT_EQ(clock_of(stage) == Runs::Not, goes_by_itself) << wire::name_of(stage);
        EXPECT_EQ(clock_of(stage) == Runs::Lapses, next(stage, Step::Lapse) == Stage::Lapsed) << wire::name_of(stage);
    }
}

TEST(Onboarding, CannotComeToPractiseWithoutAnyOneOfItsSteps) {
    for (const Step needed : {Step::Submit, Step::CheckPassed, Step::FirstApprove, Step::SecondApprove, Step::File, Step::FilingShown,
                              Step::Sign, Step::PassExam}) {
        const auto seen = reachable_from(Stage::Applied, needed);
        EXPECT_FALSE(seen.contains(Stage::Probation)) << static_cast<int>(needed);
        EXPECT_FALSE(seen.contains(Stage::Active)) << static_cast<int>(needed);
    }
    EXPECT_FALSE(next(Stage::Suspended, Step::Reinstate) == Stage::Active) << "a suspension does not end the probation";
}

TEST(Onboarding, LetsADoctorWithdrawUntilHeSeesPatients) {
    for (const Stage stage : kStages) {
        const bool before = !may_practise(stage) && stage != Stage::Suspended && !is_over(stage);
        EXPECT_EQ(next(stage, Step::Withdraw).has_value(), before) << wire::name_of(stage);
    }
}

TEST(Onboarding, SuspendsWhoeverMayPractiseAndNobodyElse) {
    for (const Stage stage : kStages) EXPECT_EQ(next(stage, Step::Suspend).has_value(), may_practise(stage)) << wire::name_of(stage);
}

PersonId person(int number) { return PersonId{{static_cast<std::uint8_t>(number)}}; }

RC_GTEST_PROP(FourEyes, AreTwoPeopleAndNeitherIsTheDoctor, ()) {
    const auto applicant = person(*rc::gen::inRange(1, 4));
    const auto first = person(*rc::gen::inRange(1, 4));
    const auto second = person(*rc::gen::inRange(1, 4));
    const bool passed = may_review(first, applicant) && may_review_second(second, first, applicant);
    RC_ASSERT(passed == (std::set{applicant, first, second}.size() == 3));
}

// However the deeds come, whoever comes to practise was approved by two, filed, bound by a contract and examined.
RC_GTEST_PROP(Onboarding, KeepsItsOrderWhateverIsTried, ()) {
    Stage stage = Stage::Applied;
    std::set<Step> done;
    const auto tried = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(kSteps.size())));
    for (const int number : tried) {
        const Step step = kSteps[static_cast<std::size_t>(number)];
        const auto to = next(stage, step, done.contains(Step::PassProbation) ? Proven::Proven : Proven::NotYet);
        if (!to) continue;
        done.insert(step);
        if (step == Step::SendBack || step == Step::CheckFailed) done.clear();   // All of it begins anew.
        stage = *to;
    }
    if (!may_practise(stage)) return;
    for (const Step needed : {Step::Submit, Step::CheckPassed, Step::FirstApprove, Step::SecondApprove, Step::File,
                              Step::FilingShown, Step::Sign, Step::PassExam}) {
        RC_ASSERT(done.contains(needed));
    }
    RC_ASSERT(stage != Stage::Active || done.contains(Step::PassProbation));
}

TEST(Probation, IsPassedAtNinetyFiveOfAHundredOfItsFiftyCases) {
    EXPECT_EQ(verdict({.judged = 49, .passed = 49}, 50, 95), std::nullopt);
    EXPECT_EQ(verdict({.judged = 50, .passed = 48}, 50, 95), Step::PassProbation);
    EXPECT_EQ(verdict({.judged = 50, .passed = 47}, 50, 95), Step::FailProbation);
    EXPECT_EQ(verdict({.judged = 3, .passed = 0}, 50, 95), Step::FailProbation) << "what is left cannot change it";
    EXPECT_EQ(verdict({.judged = 2, .passed = 0}, 50, 95), std::nullopt);
}

RC_GTEST_PROP(Probation, SaysTheSameInTheEndHoweverEarlyItSpeaks, ()) {
    Sampled sampled;
    std::optional<Step> said;
    while (sampled.judged < 50) {
        const bool passed = *rc::gen::inRange(0, 30) != 0;
        sampled = {sampled.judged + 1, sampled.passed + (passed ? 1 : 0)};
        if (!said) said = verdict(sampled, 50, 95);
    }
    RC_ASSERT(said == (sampled.passed * 100 >= 50 * 95 ? Step::PassProbation : Step::FailProbation));
}

}  // namespace
}  // namespace xinglin::directory
