// The engine takes over the danger questions: a sign that was ticked there counts here, for no less, and is not asked about again.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>

#include "libs/triage/json.h"
#include "libs/triage/known/known.h"

namespace xinglin::triage::engine {
namespace {

struct Sign {
    std::string id;
    Disposition level = Disposition::SelfCare;
};

Disposition disposition_of(std::string_view name) {
    for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(Disposition::SelfCare); ++i) {
        if (name_of(static_cast<Disposition>(i)) == name) return static_cast<Disposition>(i);
    }
    ADD_FAILURE() << "no disposition " << name;
    return Disposition::Call120;
}

std::vector<Sign> signs_asked() {
    simdjson::dom::parser parser;
    std::vector<Sign> signs;
    for (simdjson::dom::object group : parser.load(XINGLIN_DANGER_QUESTIONS)["groups"].get_array()) {
        for (simdjson::dom::object sign : group["signs"].get_array()) {
            const std::string_view id = sign["id"];
            const std::string_view level = sign["level"];
            signs.push_back({std::string(id), disposition_of(level)});
        }
    }
    return signs;
}

Turn ticked(std::string_view text, const Sign& sign) { return turn(known(), known_reader(), {.text = text, .signs = {sign.id}}); }

// Whether a question of findings asks for one that the case does not have.
bool asks_news(const Question& question, const Case& known_case) {
    if (question.kind != QuestionKind::Pick && question.kind != QuestionKind::IfYes) return true;
    return std::ranges::any_of(question.items, [&](Number one) { return !known_case.has[one]; });
}

TEST(DangerSign, HasARuleThatIsNoMilder) {
    const auto signs = signs_asked();
    ASSERT_GE(signs.size(), 15U);
    for (const Sign& sign : signs) {
        EXPECT_TRUE(std::ranges::any_of(known().danger, [&](const Rule& rule) { return rule.sign == sign.id && rule.then <= sign.level; })) << sign.id;
    }
}

TEST(DangerSign, IsConfirmedWhateverElseIsSaid) {
    for (const Sign& sign : signs_asked()) {
        for (std::string_view text : {"", "流鼻涕两天", "I feel fine", "我30岁，男，咳嗽"}) {
            const Turn turn = ticked(text, sign);
            EXPECT_LE(turn.assessed.disposition, sign.level) << sign.id << " " << text;
            EXPECT_LE(turn.confirmed, sign.level) << sign.id << " " << text;
            EXPECT_TRUE(turn.understood.ignored.empty()) << sign.id;
            const auto reason = std::ranges::find(turn.because, sign.id, [](const Grounds& one) { return one.reason.sign; });
            ASSERT_NE(reason, turn.because.end()) << sign.id;
            EXPECT_TRUE(reason->confirmed) << sign.id;
        }
    }
}

TEST(DangerSign, OfSelfHarmOpensTheCrisisFlow) {
    EXPECT_TRUE(ticked("", {"self_harm_plan"}).assessed.crisis);
    EXPECT_FALSE(ticked("", {"stroke"}).assessed.crisis);
}

TEST(DangerSign, IsNotAskedAboutAgain) {
    for (const Sign& sign : signs_asked()) {
        for (const Complaint& complaint : known().complaints) {
            Asked asked{.text = "", .signs = {sign.id}, .corrections = {{.target = Target::Complaint, .id = complaint.id, .present = true}}};
            const Turn now = turn(known(), known_reader(), asked);
            EXPECT_TRUE(!now.next.question || asks_news(*now.next.question, now.understood.known)) << sign.id << " " << now.next.question->id;
            // What calls 120 needs no more answers.
            EXPECT_TRUE(sign.level != Disposition::Call120 || !now.next.question) << sign.id << " " << complaint.id;
        }
    }
}

}  // namespace
}  // namespace xinglin::triage::engine
