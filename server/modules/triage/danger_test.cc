#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <simdjson.h>

#include <fstream>
#include <sstream>

#include "modules/triage/danger.h"

namespace xinglin::triage {
namespace {

const DangerKnowledge& knowledge() { return DangerKnowledge::built_in(); }

Answers clear_about_oneself() {
    return {.about = "self", .pregnant = "no", .signs = {}, .unsure = {}, .clear = {"life", "bleeding", "sudden", "self_harm"}};
}

std::vector<std::string> texts(simdjson::dom::element list) {
    std::vector<std::string> read;
    for (auto item : simdjson::dom::array(list)) read.emplace_back(std::string_view(item));
    return read;
}

Answers answers_of(simdjson::dom::element given) {
    Answers answers{std::string(std::string_view(given["about"])), std::nullopt, texts(given["signs"]), texts(given["unsure"]),
                    texts(given["clear"])};
    std::string_view pregnant;
    if (given["pregnant"].get(pregnant) == simdjson::SUCCESS) answers.pregnant = pregnant;
    return answers;
}

TEST(DangerQuestions, GiveTheVerdictOfEveryVectorThatTheBrowserPassesToo) {
    simdjson::dom::parser parser;
    int vectors = 0;
    for (auto vector : simdjson::dom::array(parser.load(XINGLIN_DANGER_VECTORS))) {
        const auto verdict = judge(knowledge(), answers_of(vector["given"]));
        const auto expected = vector["expect"];
        const std::string_view name = vector["name"];
        EXPECT_EQ(disposition_name(verdict.disposition), std::string_view(expected["disposition"])) << name;
        EXPECT_EQ(verdict.crisis, bool(expected["crisis"])) << name;
        EXPECT_EQ(verdict.complete, bool(expected["complete"])) << name;
        ++vectors;
    }
    EXPECT_GE(vectors, 15);
}

TEST(DangerQuestions, NameASourceForEverySignAndKnowTheMinimumSet) {
    for (const char* id : {"chest_pain", "stroke", "unconscious", "breathless", "anaphylaxis", "bleeding", "head_injury", "poisoning",
                           "self_harm_plan", "pregnancy_bleeding", "pregnancy_pain", "pregnancy_pressure", "infant_fever",
                           "child_lethargic", "child_rash", "worst_headache", "testicular_pain", "vision_loss", "animal_bite",
                           "chemo_fever"}) {
        ASSERT_NE(knowledge().find_sign(id), nullptr) << id;
        EXPECT_FALSE(knowledge().find_sign(id)->sources.empty()) << id;
    }
}

TEST(DangerQuestions, AreCompleteOnlyWhenEveryOpenGroupWasAnswered) {
    auto answers = clear_about_oneself();
    EXPECT_TRUE(judge(knowledge(), answers).complete);
    answers.clear.pop_back();
    EXPECT_FALSE(judge(knowledge(), answers).complete);
}

TEST(DangerQuestions, RefuseKnowledgeThatCannotBeTrusted) {
    EXPECT_THROW(DangerKnowledge::parse("{}"), std::runtime_error);
    EXPECT_THROW(DangerKnowledge::parse("not json"), std::runtime_error);
    EXPECT_THROW(DangerKnowledge::parse(R"({"version":"1","context":[],"groups":[{"id":"a","signs":[]}]})"), std::runtime_error);
    EXPECT_THROW(DangerKnowledge::parse(R"({"version":"1","context":[],"groups":[{"id":"a","signs":[
        {"id":"s","level":"perhaps","sources":["x"]}]}]})"), std::runtime_error);
    EXPECT_THROW(DangerKnowledge::parse(R"({"version":"1","context":[],"groups":[{"id":"a","signs":[
        {"id":"s","level":"call_120","sources":[]}]}]})"), std::runtime_error);
}

// More positive answers never lower urgency, whatever else was answered.
RC_GTEST_PROP(DangerQuestions, AreMonotone, ()) {
    Answers answers = clear_about_oneself();
    answers.about = *rc::gen::element<std::string>("self", "infant", "child", "adult");
    std::vector<std::string> signs;
    std::vector<std::string> groups;
    for (const auto& group : knowledge().groups()) {
        groups.push_back(group.id);
        for (const auto& sign : group.signs) signs.push_back(sign.id);
    }
    answers.signs = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(signs));
    answers.unsure = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(groups));
    const auto before = judge(knowledge(), answers);
    answers.signs.push_back(*rc::gen::elementOf(signs));
    const auto after = judge(knowledge(), answers);
    RC_ASSERT(after.disposition >= before.disposition);
    RC_ASSERT(after.crisis || !before.crisis);
}

}  // namespace
}  // namespace xinglin::triage
