// A consultation that guidance led to: what opens it, what the doctor reads and corrects, and how its end is linked back.
#include <gtest/gtest.h>

#include "modules/consult/store.h"
#include "modules/consult/views/render.h"
#include "modules/consult/world.h"

namespace xinglin::consult {
namespace {

using triage::AssessmentId;
using triage::Disposition;

std::string code_of(const auto& result) { return result ? "" : result.error().code; }

struct Guidance : testing::Test {
    triage::Assessments& assessments() { return world.house->triage.assessments(); }

    AssessmentId assess(const Access& who, triage::Asked asked) {
        return *world.act([&](db::Txn& txn, Moment& moment) -> Result<AssessmentId> {
            return assessments().begin(txn, who, *triage::judged(std::move(asked), moment.now), moment).id;
        });
    }
    AssessmentId assess(std::string text = "咳嗽三天，没有发烧") { return assess(world.ma, {.text = std::move(text)}); }

    Result<ConsultId> ask_with(AssessmentId assessment) {
        const Opening opening{.department = world.tianjin.medicine, .screen = world.screen(world.ma), .complaint = "咳嗽三天",
                              .assessment = assessment};
        return world.act([&](db::Txn& txn, Moment& moment) { return world.house->consults.open(txn, world.ma, opening, moment); });
    }
    // dr_zhao alone is on duty in the department.
    ConsultId accepted(AssessmentId assessment) {
        check(world.come(world.dr_zhao).has_value(), "a doctor may come on duty");
        const auto id = ask_with(assessment);
        check(id.has_value(), "the question is taken");
        world.settle();
        check(world.accept(world.dr_zhao, *id).has_value(), "the doctor takes him");
        return *id;
    }
    void finish(ConsultId id, Outcome outcome = Outcome::Answered) {
        ASSERT_TRUE(world.say(world.dr_zhao, id, "您好，咳嗽有痰吗？"));
        ASSERT_TRUE(world.end(world.dr_zhao, id, outcome));
        ASSERT_TRUE(world.sign(world.dr_zhao, id));
        world.settle();
        ASSERT_EQ(world.state(id), State::Closed);
    }
    ConsultCard card(const Access& who, ConsultId id) {
        return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<ConsultCard> {
            return render(txn, world.house->consults.inside().lower, who, *find(txn, who, id));
        });
    }
    Result<void> correct(const Access& who, ConsultId id, Disposition disposition, std::optional<std::string> department = {}) {
        const triage::DoctorsWord word{disposition, std::move(department)};
        return world.act([&](db::Txn& txn, Moment& moment) { return world.house->consults.correct_triage(txn, who, id, word, moment); });
    }
    std::vector<triage::Tally> tallies() {
        return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<triage::Tally>> {
            return triage::tallies(txn, Access::system("test"));
        });
    }
    std::vector<std::string> events() {
        static constexpr std::string_view kText = "SELECT type FROM outbox WHERE type >= 'triage.' AND type < 'triage/' ORDER BY position";
        const db::Statement statement{.name = "test.events", .sqlite = kText, .postgres = kText};
        return *world.store->read_now([&](db::Txn& txn, Moment&) -> Result<std::vector<std::string>> {
            std::vector<std::string> types;
            for (const auto& row : txn.query(statement)) types.emplace_back(row.text(0));
            return types;
        });
    }

    World world;
};

using OpeningWithGuidance = Guidance;

TEST_F(OpeningWithGuidance, BindsItAndShowsItToTheDoctorAlone) {
    const AssessmentId assessment = assess();
    const ConsultId id = accepted(assessment);
    EXPECT_EQ(world.visit(id).assessment, assessment);
    const auto seen = card(world.dr_zhao, id).triage;
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->text, "咳嗽三天，没有发烧");
    EXPECT_FALSE(seen->said.empty());
    EXPECT_FALSE(seen->denied.empty());
    EXPECT_FALSE(seen->departments.empty());
    EXPECT_EQ(seen->decision, triage::Decision::Consult);
    EXPECT_FALSE(card(world.ma, id).triage) << "the patient has his own card of it";
}

TEST_F(OpeningWithGuidance, IsRefusedOnAnothersOrAnOldOne) {
    EXPECT_EQ(code_of(ask_with(assess(world.lin, {.text = "咳嗽"}))), "triage.assessment_unknown");
    EXPECT_EQ(code_of(ask_with(AssessmentId{})), "triage.assessment_unknown");
    const AssessmentId old = assess();
    world.store.clock.turn(30min);
    EXPECT_EQ(code_of(ask_with(old)), "triage.assessment_expired");
    EXPECT_TRUE(ask_with(assess(Access{}, {.text = "咳嗽"}))) << "nobody's becomes his";
}

TEST_F(OpeningWithGuidance, IsRefusedAfterADangerThatThePersonConfirmedAndNotAfterWordsAlone) {
    const AssessmentId ticked = assess(world.ma, {.text = "不舒服", .signs = std::vector<std::string>{"chest_pain"}});
    EXPECT_EQ(code_of(ask_with(ticked)), "consult.emergency");
    EXPECT_TRUE(ask_with(assess("胸口疼半小时，出冷汗")));
}

TEST_F(OpeningWithGuidance, IsNotNeeded) {
    const ConsultId id = world.accepted_visit();
    EXPECT_FALSE(card(world.dr_li, id).triage);
    EXPECT_EQ(code_of(correct(world.dr_li, id, Disposition::DoctorToday)), "consult.no_guidance");
}

TEST_F(OpeningWithGuidance, DangerInWordsEndsNoConversation) {
    const ConsultId id = accepted(assess());
    ASSERT_TRUE(world.say(world.dr_zhao, id, "您好"));
    ASSERT_TRUE(world.say(world.ma, id, "我现在胸口疼，出冷汗，喘不上气"));
    (void)assess("胸口疼，出冷汗，喘不上气");
    world.settle();
    EXPECT_EQ(world.state(id), State::InProgress);
}

using Correcting = Guidance;

TEST_F(Correcting, IsOneTapThatTheCardShows) {
    const ConsultId id = accepted(assess());
    const auto before = card(world.dr_zhao, id).version;
    ASSERT_TRUE(correct(world.dr_zhao, id, Disposition::DoctorToday, "03.01"));
    const auto after = card(world.dr_zhao, id);
    ASSERT_TRUE(after.triage->correction);
    EXPECT_EQ(after.triage->correction->disposition, Disposition::DoctorToday);
    EXPECT_EQ(after.triage->correction->department, "03.01");
    EXPECT_GT(after.version, before);
    ASSERT_TRUE(correct(world.dr_zhao, id, Disposition::DoctorToday, "03.01"));
    EXPECT_EQ(card(world.dr_zhao, id).version, after.version) << "said twice is said once";
    EXPECT_EQ(events(), std::vector<std::string>{"triage.corrected"});
    ASSERT_TRUE(correct(world.dr_zhao, id, Disposition::SelfCare));
    EXPECT_EQ(card(world.dr_zhao, id).triage->correction->disposition, Disposition::SelfCare);
}

TEST_F(Correcting, IsForTheDoctorWhoHasHim) {
    const ConsultId id = accepted(assess());
    for (const Access& other : {world.dr_li, world.dr_wang, world.dr_sun, world.ma}) {
        EXPECT_NE(code_of(correct(other, id, Disposition::SelfCare)), "");
    }
    EXPECT_EQ(code_of(correct(world.dr_li, id, Disposition::SelfCare)), "consult.not_found");
    EXPECT_EQ(code_of(correct(world.dr_zhao, id, Disposition::SelfCare, "99.99")), "triage.department_unknown");
    EXPECT_FALSE(card(world.dr_zhao, id).triage->correction);
}

TEST_F(Correcting, BeginsWithTheAcceptanceAndEndsWithTheSignature) {
    ASSERT_TRUE(world.come(world.dr_zhao));
    const auto id = ask_with(assess());
    world.settle();
    EXPECT_EQ(code_of(correct(world.dr_zhao, *id, Disposition::SelfCare)), "consult.not_in_hand");
    EXPECT_TRUE(card(world.dr_zhao, *id).triage) << "an offer shows what was said";
    ASSERT_TRUE(world.accept(world.dr_zhao, *id));
    finish(*id);
    EXPECT_EQ(code_of(correct(world.dr_zhao, *id, Disposition::SelfCare)), "consult.over");
}

using Linking = Guidance;

TEST_F(Linking, HappensWithTheSignature) {
    const ConsultId id = accepted(assess());
    EXPECT_FALSE(tallies().at(0).outcome);
    finish(id);
    const auto tally = tallies().at(0);
    ASSERT_TRUE(tally.outcome);
    EXPECT_EQ(tally.outcome->outcome, triage::CaseOutcome::Answered);
    EXPECT_EQ(tally.outcome->department, "03");
    EXPECT_EQ(tally.outcome->disposition, tally.disposition) << "what the doctor lets stand he agrees with";
    EXPECT_FALSE(tally.corrected);
    EXPECT_EQ(tally.state, triage::AssessmentState::OutcomeLinked);
    EXPECT_EQ(events(), std::vector<std::string>{"triage.outcome_linked"});
}

TEST_F(Linking, TakesTheDoctorsCorrection) {
    const ConsultId id = accepted(assess());
    ASSERT_TRUE(correct(world.dr_zhao, id, Disposition::EmergencyNow, "03.01"));
    finish(id);
    const auto tally = tallies().at(0);
    EXPECT_EQ(tally.outcome->disposition, Disposition::EmergencyNow);
    EXPECT_EQ(tally.outcome->department, "03.01");
    EXPECT_TRUE(tally.corrected);
}

TEST_F(Linking, OfATalkThatEndedInAnEmergencyIsOne) {
    const ConsultId id = accepted(assess());
    finish(id, Outcome::Emergency);
    EXPECT_EQ(tallies().at(0).outcome->disposition, Disposition::EmergencyNow);
}

TEST_F(Linking, IsOverAfterThirtyDays) {
    const ConsultId id = accepted(assess());
    ASSERT_TRUE(world.say(world.dr_zhao, id, "您好"));
    ASSERT_TRUE(world.end(world.dr_zhao, id));
    world.turn(30 * 24h);
    ASSERT_TRUE(world.sign(world.dr_zhao, id));
    world.settle();
    ASSERT_EQ(world.state(id), State::Closed);
    EXPECT_FALSE(tallies().at(0).outcome);
}

}  // namespace
}  // namespace xinglin::consult
