// Turns of a conversation, on the knowledge that the engine is built with.
#include "libs/triage/turn.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "libs/triage/json.h"
#include "libs/triage/known/known.h"

namespace xinglin::triage::engine {
namespace {

Turn take_turn(const Asked& asked) { return turn(known(), known_reader(), asked); }
bool has(const Turn& turn, std::string_view finding) { return turn.understood.known.has[known().finding(finding).value()]; }
const Chip* chip_of(const Turn& turn, std::string_view finding) {
    const auto number = known().finding(finding).value();
    const auto found = std::ranges::find_if(turn.understood.chips, [&](const Chip& one) {
        return one.target == Target::Finding && one.of == number;
    });
    return found == turn.understood.chips.end() ? nullptr : &*found;
}
Number place_of(const Question& question, std::string_view finding) {
    return static_cast<Number>(std::ranges::find(question.items, known().finding(finding).value()) - question.items.begin());
}

TEST(Turn, OfATextAloneIsTheAnswerToThatText) {
    for (std::string_view text : {"胸口压榨样疼，冒冷汗", "流鼻涕两天，有点咳嗽", "rolled my ankle yesterday", "asdf", ""}) {
        const Turn turn = take_turn({.text = text});
        const Assessment alone = assess(known(), known_reader().read(text, {}));
        EXPECT_EQ(turn.assessed.disposition, alone.disposition) << text;
        EXPECT_EQ(turn.assessed.departments, alone.departments) << text;
        EXPECT_EQ(turn.because.size(), alone.because.size()) << text;
    }
}

TEST(Confirmed, IsNothingThatStandsOnTheTextAlone) {
    const Turn turn = take_turn({.text = "胸口压榨样疼，冒冷汗，血氧82"});
    EXPECT_EQ(turn.assessed.disposition, Disposition::Call120);
    EXPECT_EQ(turn.confirmed, Disposition::DoctorSoon);
    EXPECT_TRUE(std::ranges::none_of(turn.because, &Grounds::confirmed));
}

TEST(Confirmed, IsWhatThePersonSaysIsSoOnTheCard) {
    const Turn shown = take_turn({.text = "胸口压榨样疼，冒冷汗"});
    Asked yes{.text = "胸口压榨样疼，冒冷汗"};
    for (Number one : shown.because.front().findings) {
        yes.corrections.push_back({.target = Target::Finding, .id = known().findings[one].id, .present = true});
    }
    const Turn turn = take_turn(yes);
    EXPECT_EQ(turn.confirmed, Disposition::Call120);
    EXPECT_TRUE(turn.because.front().confirmed);
}

TEST(Confirmed, ByAnAnswerTakesTheAgeFromTheText) {
    Asked asked{.text = "我家2个月的宝宝不太舒服", .corrections = {{.id = "fever", .present = true}}};
    EXPECT_EQ(take_turn(asked).confirmed, Disposition::Call120);
}

TEST(Confirmed, IsAVitalSignOfTheForm) {
    Asked asked{.text = "有点累"};
    asked.given.vitals[static_cast<std::size_t>(Measure::Spo2)] = 82;
    EXPECT_LE(take_turn(asked).confirmed, Disposition::EmergencyNow);
}

TEST(Correction, TakesAChipAwayAndWhatOnlyItImplied) {
    const Asked said{.text = "胸口压榨样疼"};
    ASSERT_TRUE(has(take_turn(said), "chest_pain"));
    Asked taken = said;
    taken.corrections.push_back({.id = "chest_pain"});
    const Turn turn = take_turn(taken);
    EXPECT_FALSE(has(turn, "chest_pain"));
    EXPECT_FALSE(has(turn, "crushing_chest_pain")) << "who has no pain in his chest has no crushing one";
    EXPECT_EQ(chip_of(turn, "crushing_chest_pain"), nullptr);
    EXPECT_GT(turn.assessed.disposition, Disposition::EmergencyNow);
    taken.corrections.push_back({.id = "chest_pain", .present = true});
    EXPECT_TRUE(has(take_turn(taken), "chest_pain")) << "the last word counts";
}

TEST(Correction, OfWhatWasNotUnderstoodLeads) {
    EXPECT_FALSE(take_turn({.text = "难受"}).assessed.complaint);
    const Turn turn = take_turn({.text = "难受", .corrections = {{.target = Target::Complaint, .id = known().complaints[7].id, .present = true}}});
    EXPECT_EQ(turn.assessed.complaint, 7);
    EXPECT_FALSE(turn.understood.chips.empty());
}

TEST(Correction, OfAnIdThatTheKnowledgeDoesNotHaveIsLeftOutAndSaid) {
    const Turn turn = take_turn({.text = "咳嗽", .signs = {"no_such"}, .answers = {{.question = "no_such"}}, .corrections = {{.id = "no_such"}}});
    EXPECT_EQ(turn.understood.ignored, (std::vector<std::string_view>{"corrections", "signs", "answers"}));
    EXPECT_LE(turn.assessed.disposition, Disposition::DoctorSoon) << "what was not read reassures nobody";
}

TEST(Answers, HoldWhateverLeadsAfterwards) {
    Asked asked{.text = "胸痛"};
    const Question* pick = nullptr;
    for (const Question& one : known().complaints[take_turn(asked).understood.leads.front().complaint].questions) {
        if (one.kind == QuestionKind::Pick && place_of(one, "cold_sweat") < one.items.size()) pick = &one;
    }
    ASSERT_NE(pick, nullptr);
    asked.answers.push_back({.question = pick->id, .chosen = {place_of(*pick, "cold_sweat")}});
    EXPECT_TRUE(has(take_turn(asked), "cold_sweat"));
    asked.corrections.push_back({.id = "chest_pain"});
    EXPECT_TRUE(has(take_turn(asked), "cold_sweat"));
    asked.answers.push_back({.question = pick->id});
    EXPECT_TRUE(has(take_turn(asked), "cold_sweat")) << "a skip takes nothing back";
    asked.answers.push_back({.question = pick->id, .denied = true});
    EXPECT_FALSE(has(take_turn(asked), "cold_sweat")) << "who goes back and changes his answer is believed";
    EXPECT_EQ(take_turn(asked).asked, 1U);
}

TEST(HighFever, ThatWasSaidStaysWhateverWasMeasured) { EXPECT_TRUE(has(take_turn({.text = "孩子高烧，现在38.2度"}), "high_fever")); }

TEST(Denial, OfVomitingIsAChip) {
    const Turn turn = take_turn({.text = "肚子疼，没有吐"});
    const Chip* chip = chip_of(turn, "vomiting");
    ASSERT_NE(chip, nullptr);
    EXPECT_EQ(chip->saying, Saying::Denied);
    EXPECT_TRUE(has(take_turn({.text = "肚子疼，吐"}), "vomiting"));
    EXPECT_FALSE(has(take_turn({.text = "肚子疼，想吐"}), "vomiting"));
}

TEST(TurnJson, HoldsWhatTheAppsRead) {
    const Asked asked{.text = "我30岁，胸口\"闷\"疼\xFF"};
    const std::string json = turn_json(known(), asked.text, take_turn(asked));
    for (std::string_view part : {R"({"protocol":)", R"("disposition":)", R"("confirmed":"doctor_soon")", R"("departments":[{"code":)",
                                  R"("question":{"id":)", R"("red_flag":true,"choices":[{"zh":)", R"("asked":0,"most":8)",
                                  R"("person":{"age_years":30,"age_guessed":false})"}) {
        EXPECT_NE(json.find(part), std::string::npos) << part << " in " << json;
    }
}

TEST(TurnJson, NamesTheChoicesThatWereAnsweredWithNoBefore) {
    Asked asked{.text = "血压偏高"};
    std::size_t named = 0;
    for (Turn now = take_turn(asked); now.next.question; now = take_turn(asked)) {
        const bool shown_before = !settled(*now.next.question, now.understood).empty();
        const std::string json = turn_json(known(), asked.text, now);
        EXPECT_EQ(json.find(R"("settled":[)") != std::string::npos, shown_before) << now.next.question->id;
        named += shown_before ? 1 : 0;
        asked.answers.push_back({.question = now.next.question->id, .denied = true});
    }
    EXPECT_GT(named, 0U);
}

TEST(Quoted, IsJsonWhateverTheBytes) {
    EXPECT_EQ(quoted("a\"\\\n\x01字"), "\"a\\\"\\\\\\u000a\\u0001字\"");
    EXPECT_EQ(quoted("\xC0\xAF\xED\xA0\x80\xF5"), "\"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\"");
    EXPECT_EQ(quoted("\xE5\xAD"), "\"\uFFFD\uFFFD\"");
}

TEST(Refusal, IsForNoTextAndForTooMuch) {
    EXPECT_EQ(refusal_of("  \u3000\n"), "triage.text_missing");
    EXPECT_EQ(refusal_of("痛"), "");
    std::string much;
    for (std::size_t i = 0; i < kTextMost; ++i) much += "痛";
    EXPECT_EQ(refusal_of(much), "");
    EXPECT_EQ(refusal_of(much + "痛"), "triage.text_too_long");
}

}  // namespace
}  // namespace xinglin::triage::engine
