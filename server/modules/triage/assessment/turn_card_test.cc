// The engine's JSON and the wire types are one: over every vignette of tests/triage.
#include "modules/triage/assessment/turn_card.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <fstream>

#include "modules/triage/assessment/summary.h"
#include "platform/wire/wire.h"

namespace xinglin::triage {
namespace {

std::vector<std::string> texts_in(const std::filesystem::path& folder) {
    std::vector<std::string> texts;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".jsonl") continue;
        std::ifstream lines(file.path());
        for (std::string line; std::getline(lines, line);) {
            simdjson::dom::parser parser;
            simdjson::dom::element read;
            std::string_view text;
            if (parser.parse(simdjson::padded_string(line)).get(read) != simdjson::SUCCESS) continue;
            if (read["text"].get(text) == simdjson::SUCCESS) texts.emplace_back(text);
        }
    }
    return texts;
}

std::string fault_of(const Asked& asked) {
    const std::string json = turn_json_of(asked);
    const auto turn = wire::read<TurnCard>(json);
    if (!turn) return turn.error().code + " " + turn.error().path;
    return wire::write(*turn) == json ? "" : "written otherwise";
}

TEST(Turn, IsTheSameOnTheWireAsTheEngineWritesItForEachVignette) {
    const auto texts = texts_in(XINGLIN_TRIAGE_VIGNETTES);
    ASSERT_GT(texts.size(), 400U);
    for (const std::string& text : texts) EXPECT_EQ(fault_of({.text = text}), "") << text;
}

TEST(Turn, IsTheSameOnTheWireWithFormSignsAndAnswers) {
    constexpr std::size_t kEach = 12;   // Each twelfth of the vignettes; all of them take long.
    const auto texts = texts_in(XINGLIN_TRIAGE_VIGNETTES);
    for (std::size_t i = 0; i < texts.size(); i += kEach) {
        const std::string& text = texts[i];
        Asked asked{.text = text, .age_years = 33.25, .pregnant = true, .vitals = Vitals{.spo2 = 400, .heart_rate = 130, .systolic = 80}};
        asked.signs = {"chest_pain"};
        EXPECT_EQ(fault_of(asked), "") << text;
        if (const auto first = turn_of({.text = text}); first.question) {
            asked.answers = {{.question = first.question->id, .chosen = {{0}}}};
            EXPECT_EQ(fault_of(asked), "") << text;
        }
    }
}

TEST(Turn, IsTheSameEachTime) {
    const Asked asked{.text = "肚子疼三天了，没有发烧"};
    EXPECT_EQ(turn_json_of(asked), turn_json_of(asked));
}

bool has(const std::vector<NamedThing>& things, std::string_view zh) {
    return std::ranges::any_of(things, [&](const NamedThing& thing) { return thing.name.zh.find(zh) != std::string::npos; });
}

TEST(Summary, ToldTheDoctorIsWhatWasSaidDeniedAndAnswered) {
    Asked asked{.text = "咳嗽三天，没有发烧"};
    const auto first = turn_of(asked);
    ASSERT_TRUE(first.question);
    asked.answers = {{.question = first.question->id, .chosen = {{0}}}, {.question = "no_such_question"}};
    const TriageSummary summary = summary_of(asked, turn_of(asked), in_words(asked));
    EXPECT_EQ(summary.text, asked.text);
    EXPECT_TRUE(has(summary.said, "咳"));
    EXPECT_TRUE(has(summary.denied, "发烧") || has(summary.denied, "发热")) << wire::write(summary);
    ASSERT_EQ(summary.answers.size(), 1U) << "what the knowledge does not ask is left out";
    EXPECT_EQ(summary.answers[0].ask, first.question->ask);
    ASSERT_EQ(summary.answers[0].chosen.size(), 1U);
    EXPECT_EQ(summary.answers[0].chosen[0], first.question->choices[0]);
    EXPECT_FALSE(summary.answers[0].skipped);
    EXPECT_FALSE(summary.departments.empty());
}

TEST(Summary, TellsASkippedQuestionFromADeniedOne) {
    Asked asked{.text = "咳嗽三天"};
    const auto first = turn_of(asked);
    ASSERT_TRUE(first.question);
    asked.answers = {{.question = first.question->id, .denied = true}};
    EXPECT_TRUE(in_words(asked).answers.at(0).denied);
    asked.answers = {{.question = first.question->id, .skipped = true}};
    EXPECT_TRUE(in_words(asked).answers.at(0).skipped);
    EXPECT_FALSE(in_words(asked).answers.at(0).denied);
}

TEST(Joined, TakesTheLastWordInThePlaceOfTheFirst) {
    const Asked before{.text = "x", .answers = std::vector<AnswerGiven>{{.question = "a", .chosen = {{1}}}, {.question = "b", .denied = true}}};
    const auto after = joined(
        before, {.answers = std::vector<AnswerGiven>{{.question = "a", .chosen = {{2}}}, {.question = "b"}, {.question = "c"}},
                 .corrections = std::vector<Correction>{{.id = "f", .present = true}, {.id = "f", .present = false}}});
    ASSERT_TRUE(after);
    ASSERT_EQ(after->answers->size(), 3U);
    EXPECT_EQ((*after->answers)[0].chosen, std::vector<std::int64_t>{2});
    EXPECT_TRUE((*after->answers)[1].denied.value_or(false)) << "an answer that says nothing takes none back";
    ASSERT_EQ(after->corrections->size(), 1U);
    EXPECT_FALSE((*after->corrections)[0].present);
}

}  // namespace
}  // namespace xinglin::triage
