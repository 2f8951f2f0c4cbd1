// The questions, on the knowledge that the engine is built with.
#include "libs/triage/ask.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "libs/triage/known/known.h"

namespace xinglin::triage::engine {
namespace {

Understood told(std::string_view text) { return known_reader().read(text, {}); }
Disposition now(const Understood& understood) { return assess(known(), understood).disposition; }

Number place_of(const Question& question, std::string_view finding) {
    const auto number = known().finding(finding);
    return static_cast<Number>(std::ranges::find(question.items, number.value()) - question.items.begin());
}

TEST(Asking, BeginsWithDanger) {
    const Understood chest = told("我40岁，胸口有点闷疼");
    const Question* first = next_question(known(), chest, {}).question;
    ASSERT_NE(first, nullptr);
    Understood after = chest;
    ASSERT_TRUE(take(known(), {.question = first->id, .chosen = {0}}, after));
    EXPECT_LE(now(after), Disposition::EmergencyNow) << first->id;
}

TEST(Asking, EndsAfterEightAndNeverRepeats) {
    for (const Complaint& complaint : known().complaints) {
        Understood understood = told("");
        understood.leads = {{.complaint = static_cast<Number>(&complaint - known().complaints.data()), .weight = 1, .present = true}};
        establish(known(), complaint.finding, understood.known);
        std::vector<std::string_view> asked;
        while (const Question* question = next_question(known(), understood, asked).question) {
            ASSERT_EQ(std::ranges::find(asked, question->id), asked.end()) << complaint.id;
            asked.push_back(question->id);
        }
        EXPECT_LE(asked.size(), kQuestionsMost) << complaint.id;
        // Who must call 120 is asked nothing more.
        EXPECT_EQ(asked.empty(), now(understood) == Disposition::Call120) << complaint.id;
    }
}

TEST(Asking, SkippingReassuresNobody) {
    for (const Complaint& complaint : known().complaints) {
        Understood understood = told("");
        understood.leads = {{.complaint = static_cast<Number>(&complaint - known().complaints.data()), .weight = 1, .present = true}};
        establish(known(), complaint.finding, understood.known);
        const Disposition before = now(understood);
        for (const Question& question : complaint.questions) ASSERT_TRUE(take(known(), {.question = question.id}, understood));
        EXPECT_EQ(now(understood), before) << complaint.id;
    }
}

Understood led_by(const Complaint& complaint) {
    Understood understood = told("");
    understood.leads = {{.complaint = static_cast<Number>(&complaint - known().complaints.data()), .weight = 1, .present = true}};
    establish(known(), complaint.finding, understood.known);
    return understood;
}

TEST(NoneOfThese, RulesOutWhatWouldImplyIt) {
    const Number breathless = known().finding("breathless").value();
    const Number no_sentences = known().finding("cannot_speak_sentences").value();
    const auto asks_of_it = [&](const Question& one) {
        return one.kind == QuestionKind::Pick && std::ranges::find(one.items, breathless) != one.items.end();
    };
    const auto& questions = known().complaints[*known().complaint("sore_throat")].questions;
    const auto pick = std::ranges::find_if(questions, asks_of_it);
    ASSERT_NE(pick, questions.end());
    Understood throat = told("嗓子疼");
    ASSERT_TRUE(take(known(), {.question = pick->id, .denied = true}, throat));
    EXPECT_TRUE(throat.ruled_out[breathless]);
    EXPECT_TRUE(throat.ruled_out[no_sentences]) << "who is not short of breath can finish his sentences";
}

// Whoever says "none of these" to everything is never shown the same thing twice.
TEST(NoneOfThese, IsNeverAskedAgain) {
    std::size_t hidden = 0;
    for (const Complaint& complaint : known().complaints) {
        Understood understood = led_by(complaint);
        std::vector<std::string_view> asked;
        std::vector<std::string_view> denied;
        while (const Question* question = next_question(known(), understood, asked).question) {
            const bool many = question->kind == QuestionKind::Pick || question->kind == QuestionKind::PickIs;
            const auto choices = choices_of(known(), *question);
            const auto gone = settled(*question, understood);
            hidden += gone.size();
            EXPECT_LT(gone.size(), choices.size()) << question->id << " has nothing left to show";
            for (Number place = 0; many && place < choices.size(); ++place) {
                if (std::ranges::find(gone, place) != gone.end()) continue;
                EXPECT_EQ(std::ranges::find(denied, choices[place].en), denied.end()) << question->id << " asks again: " << choices[place].en;
                denied.push_back(choices[place].en);
            }
            asked.push_back(question->id);
            ASSERT_TRUE(take(known(), {.question = question->id, .denied = true}, understood));
        }
    }
    EXPECT_GT(hidden, 0U) << "no two questions of one complaint share a choice: this test says nothing";
}

TEST(Asking, TakesWhatIsChosenAndWhatIsDenied) {
    Understood chest = told("胸痛");
    const Complaint& complaint = known().complaints[chest.leads.front().complaint];
    const auto pick = std::ranges::find(complaint.questions, QuestionKind::Pick, &Question::kind);
    ASSERT_NE(pick, complaint.questions.end());
    EXPECT_FALSE(take(known(), {.question = "no such question"}, chest));
    EXPECT_FALSE(take(known(), {.question = pick->id, .chosen = {99}}, chest));
    ASSERT_TRUE(take(known(), {.question = pick->id, .denied = true}, chest));
    EXPECT_TRUE(chest.ruled_out[pick->items.front()]);
    ASSERT_TRUE(take(known(), {.question = pick->id, .chosen = {place_of(*pick, known().findings[pick->items[1]].id)}}, chest));
    EXPECT_TRUE(chest.known.has[pick->items[1]]);
}

}  // namespace
}  // namespace xinglin::triage::engine
