// Saying, answering, setting right, reading: whose it is, how long it counts, and how soon the card was there.
#include "modules/triage/assessment/testing.h"

namespace xinglin::triage {
namespace {

constexpr std::string_view kChest = "胸口疼半小时了，出冷汗";
constexpr std::string_view kBelly = "肚子疼";

using Saying = Guided;

TEST_F(Saying, IsAnsweredWithTheEnginesTurn) {
    const AssessmentCard card = said(kChest);
    EXPECT_EQ(card.state, AssessmentState::EmergencyAdvised);
    EXPECT_GE(card.turn.disposition, Disposition::EmergencyNow);
    EXPECT_EQ(card.turn.confirmed, Disposition::DoctorSoon) << "the text alone confirms nothing";
    ASSERT_FALSE(card.turn.because.empty());
    EXPECT_FALSE(card.turn.because[0].words.empty());
    EXPECT_FALSE(card.turn.because[0].sources.empty());
    EXPECT_EQ(wire::write(card.turn), turn_json_of({.text = std::string(kChest)}));
}

TEST_F(Saying, GoesOnWithAQuestionUntilNothingIsLeftToAsk) {
    AssessmentCard card = said(kBelly);
    EXPECT_EQ(card.state, AssessmentState::Started);
    int asked = 0;
    for (; card.turn.question && asked <= card.turn.most; ++asked) {
        const auto reply = answer(card.id, R"({"answers":[{"question":")" + card.turn.question->id +
                                               R"(","chosen":[],"denied":true}],"corrections":[]})");
        card = Guided::card(reply);
        EXPECT_EQ(card.turn.asked, asked + 1);
    }
    EXPECT_GT(asked, 0);
    EXPECT_LE(asked, card.turn.most);
    EXPECT_EQ(card.state, AssessmentState::Recommended);
    EXPECT_GT(timeline(card.id).size(), 1U);
}

TEST_F(Saying, SentTwiceChangesNothing) {
    const AssessmentCard first = said(kBelly);
    const std::string json = R"({"answers":[{"question":")" + first.turn.question->id + R"(","chosen":[0]}],"corrections":[]})";
    const AssessmentCard once = card(answer(first.id, json));
    const AssessmentCard twice = card(answer(first.id, json));
    EXPECT_EQ(wire::write(once.turn), wire::write(twice.turn));
}

TEST_F(Saying, IsSetRightByTheLastWordOnAChip) {
    const AssessmentCard first = said(kChest);
    const auto finding = std::ranges::find(first.turn.chips, ChipTarget::Finding, &ChipCard::target);
    ASSERT_NE(finding, first.turn.chips.end());
    const auto correct = [&](std::string_view present) {
        return card(answer(first.id, R"({"answers":[],"corrections":[{"target":"finding","id":")" + finding->id +
                                         R"(","present":)" + std::string(present) + "}]}"));
    };
    const AssessmentCard gone = correct("false");
    EXPECT_TRUE(std::ranges::none_of(gone.turn.chips, [&](const ChipCard& chip) {
        return chip.id == finding->id && chip.target == ChipTarget::Finding && chip.saying == ChipSaying::Fact;
    }));
    const AssessmentCard back = correct("true");
    EXPECT_EQ(back.turn.disposition, first.turn.disposition);
}

TEST_F(Saying, ConfirmsWhatIsTickedAndAnswered) {
    const AssessmentCard card = said("不舒服", {}, R"(,"signs":["chest_pain"])");
    EXPECT_GE(card.turn.confirmed, Disposition::EmergencyNow);
    EXPECT_EQ(card.state, AssessmentState::EmergencyAdvised);
}

TEST_F(Saying, TakesWhatAFormKnows) {
    const AssessmentCard card =
        said("发烧", {}, R"(,"age_years":0.1,"sex":"female","vitals":{"temperature_c":38.6,"consciousness":"A"})");
    EXPECT_EQ(card.turn.person.age_years, 0.1);
    EXPECT_EQ(card.turn.person.sex, PersonSex::Female);
    EXPECT_GE(card.turn.disposition, Disposition::EmergencyNow) << "a baby of five weeks with a fever";
}

TEST_F(Saying, LeavesOutIdsThatTheKnowledgeDoesNotHave) {
    const AssessmentCard card = said(kBelly, {}, R"(,"signs":["no_such_sign"],"answers":[{"question":"no_such","chosen":[0]}])");
    EXPECT_NE(std::ranges::find(card.turn.ignored, "signs"), card.turn.ignored.end());
    EXPECT_NE(std::ranges::find(card.turn.ignored, "answers"), card.turn.ignored.end());
}

using Owner = Guided;

TEST_F(Owner, IsNobodyUntilSomebodySignedInDecides) {
    const AssessmentId id = said(kBelly).id;
    EXPECT_TRUE(get(at(id)).fine());
    ASSERT_TRUE(decide(id, "consult", patient).fine());
    EXPECT_EQ(get(at(id)).code, "triage.assessment_unknown");
    EXPECT_EQ(get(at(id), other).code, "triage.assessment_unknown");
    EXPECT_EQ(answer(id, R"({"answers":[],"corrections":[]})", other).code, "triage.assessment_unknown");
    EXPECT_EQ(decide(id, "self_care", other).code, "triage.assessment_unknown");
    EXPECT_TRUE(get(at(id), patient).fine());
}

TEST_F(Owner, WhoIsSignedInOwnsWhatHeSaysFromTheFirst) {
    const AssessmentId id = said(kBelly, patient).id;
    EXPECT_EQ(get(at(id)).code, "triage.assessment_unknown");
    EXPECT_EQ(get(at(id), other).code, "triage.assessment_unknown");
    EXPECT_TRUE(get("/triage/assessments", patient).says(id.text()));
    EXPECT_FALSE(get("/triage/assessments", other).says(id.text()));
}

TEST_F(Owner, ReadsAgainWhatHeSaid) {
    const AssessmentId id = said(kBelly, patient).id;
    const AssessmentCard again = card(get(at(id), patient));
    ASSERT_TRUE(again.asked);
    EXPECT_EQ(again.asked->text, kBelly);
    EXPECT_EQ(get(at(AssessmentId{}), patient).code, "triage.assessment_unknown");
}

TEST_F(Owner, HasThirtyMinutesFromHisLastAnswer) {
    const AssessmentCard card = said(kBelly, patient);
    EXPECT_EQ(card.expires_at, world.store.clock.now() + 30min);
    for (int answers = 0; answers < 3; ++answers) {
        world.store.clock.turn(30min - 1s);
        EXPECT_TRUE(answer(card.id, R"({"answers":[],"corrections":[]})", patient).fine());
    }
    world.store.clock.turn(30min);
    EXPECT_EQ(answer(card.id, R"({"answers":[],"corrections":[]})", patient).code, "triage.assessment_expired");
    EXPECT_EQ(decide(card.id, "consult", patient).code, "triage.assessment_expired");
    EXPECT_TRUE(get(at(card.id), patient).fine()) << "his own may still be read";
}

TEST_F(Owner, IsToldWhenSomebodyWasQuicker) {
    const AssessmentId id = said(kBelly, patient).id;
    const auto put = [&](std::int64_t version) {
        return world.store->write_now([&](db::Txn& txn, Moment& moment) {
            return triage.assessments().answer(txn, patient, id, version, *judged({.text = "胸口疼"}, moment.now), moment);
        });
    };
    EXPECT_TRUE(put(1));
    const auto late = put(1);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "triage.changed_meanwhile");
}

TEST_F(Owner, MayAnswerSoManyTimesAndNoMore) {
    const AssessmentId id = said(kBelly, patient).id;
    const auto many = [](int from, int to) {
        std::string json = R"({"answers":[)";
        for (int i = from; i < to; ++i) json += (i > from ? "," : "") + (R"({"question":"q)" + std::to_string(i) + R"(","chosen":[0]})");
        return json + R"(],"corrections":[]})";
    };
    EXPECT_TRUE(answer(id, many(0, 40), patient).fine());
    EXPECT_TRUE(answer(id, many(0, 40), patient).fine()) << "the same again";
    EXPECT_EQ(answer(id, many(40, 41), patient).code, "triage.too_many_answers");
    EXPECT_EQ(answer(id, many(0, 41), patient).code, "wire.too_many_items");
}

using Card = Guided;

TEST_F(Card, OfAnEmergencyIsAuditedWithHowSoonItWasThere) {
    const AssessmentCard emergency = said(kChest, patient);
    EXPECT_LT(emergency.card_at - emergency.answered_at, 2s);
    const auto log = logged(patient);
    EXPECT_NE(std::ranges::find(log, "triage.card_within_2s"), log.end());
    const auto moves = timeline(emergency.id);
    ASSERT_EQ(moves.size(), 1U);
    EXPECT_EQ(moves[0].to, "emergency_advised");
}

TEST_F(Card, ThatCameLateIsCalledLate) {
    const auto begun = world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<Assessment> {
        return triage.assessments().begin(txn, patient, *judged({.text = std::string(kChest)}, moment.now - 2s), moment);
    });
    ASSERT_TRUE(begun);
    const auto log = logged(patient);
    EXPECT_NE(std::ranges::find(log, "triage.card_late"), log.end());
}

TEST_F(Card, OfOrdinaryTroubleIsNotTimed) {
    ASSERT_EQ(said(kBelly, patient).state, AssessmentState::Started);
    for (const std::string& line : logged(patient)) EXPECT_FALSE(line.starts_with("triage.card_")) << line;
}

using Crisis = Guided;

TEST_F(Crisis, IsKnownFromTheTextAndRingsAtTheSeatForTwoMinutes) {
    access::Colleague seat = world.hire("seat", "值守医生");
    world.employ(seat, world.tianjin, directory::Duty::Doctor, true);
    const AssessmentCard card = said("我不想活了，想自杀");
    EXPECT_TRUE(card.turn.crisis);
    const auto call = post("/crisis-calls", R"({"kind":"crisis","phone":"13800138000","assessment":")" + card.id.text() + "\"}");
    ASSERT_TRUE(call.fine()) << call.code;
    EXPECT_TRUE(call.says(R"("alarmed":true,"within_s":120)")) << call.body;
    Access doctor;
    doctor.role = Role::Doctor;
    doctor.tenant = world.tianjin.tenant;
    doctor.practitioner = seat.practitioner;
    const auto alarms = world.look([&](db::Txn& txn, Moment&) { return list.alarms(txn, doctor); });
    ASSERT_EQ(alarms.size(), 1U);
    EXPECT_EQ(alarms[0].due, world.store.clock.now() + 2min);
}

}  // namespace
}  // namespace xinglin::triage
