// Whole conversations, over every complaint of the knowledge that the engine is built with.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "libs/triage/json.h"
#include "libs/triage/known/known.h"


namespace xinglin::triage::engine {
namespace {

Turn take_turn(const Asked& asked) { return turn(known(), known_reader(), asked); }

// The people that rules speak of; what a complaint asks for is true of one of them.
std::vector<Given> people() {
    std::vector<Given> people{Given{}};
    for (double age : {14 * kDay, 2 * kMonth, 8 * kMonth, 2 * kYear, 7 * kYear, 16 * kYear, 30 * kYear, 45 * kYear, 60 * kYear, 80 * kYear}) {
        for (Sex sex : {Sex::Female, Sex::Male}) people.push_back({.age_minutes = age, .sex = sex});
    }
    return people;
}

// Somebody of whom the complaint may be true.
Given somebody_with(const Complaint& complaint) {
    for (const Given& given : people()) {
        Case person;
        person.sex = given.sex;
        person.of(Measure::Age) = given.age_minutes;
        if (complaint.applies.holds(person)) return given;
    }
    return {};
}

Asked complains_of(const Complaint& complaint) {
    return {.text = "", .given = somebody_with(complaint), .corrections = {{.target = Target::Complaint, .id = complaint.id, .present = true}}};
}

std::size_t places_of(const Question& question) { return choices_of(known(), question).size(); }

enum class Way : std::uint8_t { Skips, Denies, Affirms };

Answer answer_in(Way way, const Question& question) {
    Answer answer{.question = question.id, .denied = way == Way::Denies};
    const Number all = question.kind == QuestionKind::One ? 1 : static_cast<Number>(places_of(question));
    for (Number place = 0; place < all && way == Way::Affirms; ++place) answer.chosen.push_back(place);
    return answer;
}

class Conversations : public testing::TestWithParam<Way> {};

TEST_P(Conversations, EndAfterEightQuestionsWithThoseOnDangerFirst) {
    for (const Complaint& complaint : known().complaints) {
        Asked asked = complains_of(complaint);
        bool danger = true;
        Turn now = take_turn(asked);
        for (std::size_t put = 0; now.next.question; ++put) {
            ASSERT_LT(put, kQuestionsMost) << complaint.id;
            const auto same = std::ranges::find(asked.answers, now.next.question->id, &Answer::question);
            ASSERT_EQ(same, asked.answers.end()) << complaint.id << " asks " << now.next.question->id << " again";
            EXPECT_TRUE(danger || !now.next.red_flag || GetParam() == Way::Affirms) << complaint.id << " asks of danger too late";
            danger = now.next.red_flag;
            asked.answers.push_back(answer_in(GetParam(), *now.next.question));
            const Turn then = take_turn(asked);
            EXPECT_LE(then.assessed.disposition, now.assessed.disposition) << complaint.id << " after " << now.next.question->id;
            EXPECT_LE(then.confirmed, now.confirmed) << complaint.id << " after " << now.next.question->id;
            now = then;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(HoweverOneAnswers, Conversations, testing::Values(Way::Skips, Way::Denies, Way::Affirms));

TEST(Skipping, ChangesNothingButTheQuestion) {
    for (const Complaint& complaint : known().complaints) {
        Asked asked = complains_of(complaint);
        const Turn before = take_turn(asked);
        for (const Question& question : complaint.questions) asked.answers.push_back({.question = question.id});
        const Turn after = take_turn(asked);
        EXPECT_EQ(after.assessed.disposition, before.assessed.disposition) << complaint.id;
        EXPECT_EQ(after.because.size(), before.because.size()) << complaint.id;
        EXPECT_EQ(after.next.question, nullptr) << complaint.id;
    }
}

TEST(EveryAnswer, MakesItWorseOrLeavesItAsItIs) {
    for (const Complaint& complaint : known().complaints) {
        const Asked before = complains_of(complaint);
        const Disposition now = take_turn(before).assessed.disposition;
        for (const Question& question : complaint.questions) {
            for (Number place = 0; place < places_of(question); ++place) {
                Asked asked = before;
                asked.answers.push_back({.question = question.id, .chosen = {place}});
                EXPECT_LE(take_turn(asked).assessed.disposition, now) << complaint.id << " " << question.id << " " << place;
            }
        }
    }
}

// Somebody who has what the rule asks for and nothing else, and answers as it is.
struct Patient {
    Case whole;
    const Rule* rule = nullptr;
    Given given;

    // `order` says what is left out first, where the rule leaves a choice. Nothing when nobody can be so.
    static std::optional<Patient> of(const Rule& rule, const Complaint& complaint, bool last_first) {
        for (const Given& given : people()) {
            for (double length : {0.0, 30.0, 6 * kHour, 2 * kDay, 5 * kDay, 2 * kWeek, 5 * kWeek, 4 * kMonth}) {
                Case all{.has = std::vector<bool>(known().findings.size()), .is = std::vector<bool>(known().modifiers.size()), .sex = given.sex};
                all.of(Measure::Age) = given.age_minutes;
                if (length > 0) all.of(Measure::Lasts) = length;
                const auto whole = least(rule, all, last_first);
                if (whole && complaint.applies.may_hold(*whole)) return Patient{.whole = *whole, .rule = &rule, .given = given};
            }
        }
        return std::nullopt;
    }

    static std::optional<Case> least(const Rule& rule, const Case& person, bool last_first) {
        auto findings = rule.when.findings();
        auto modifiers = rule.when.modifiers();
        if (last_first) std::ranges::reverse(findings);
        if (last_first) std::ranges::reverse(modifiers);
        if (!rule.when.holds(with(person, findings, modifiers))) return std::nullopt;
        leave_out(findings, [&](const auto& left) { return rule.when.holds(with(person, left, modifiers)); });
        leave_out(modifiers, [&](const auto& left) { return rule.when.holds(with(person, findings, left)); });
        return with(person, findings, modifiers);
    }

    template <class F>
    static void leave_out(std::vector<Number>& from, F holds) {
        for (std::size_t i = 0; i < from.size();) {
            auto left = from;
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
            if (holds(left)) from = left;
            else ++i;
        }
    }

    static Case with(Case person, const std::vector<Number>& findings, const std::vector<Number>& modifiers) {
        for (Number one : findings) establish(known(), one, person);
        for (Number one : modifiers) establish_modifier(known(), one, person);
        return person;
    }

    // How much of what the patient has the choice tells, and less of what he has not; nothing where its time is not his.
    std::ptrdiff_t fits(const Choice& choice, const Case& told_before) const {
        Case then = whole;
        if (choice.lasts > 0) then.of(Measure::Lasts) = choice.lasts;
        if (!rule->when.holds(then)) return 0;
        Case told = told_before;
        for (Number one : choice.present) establish(known(), one, told);
        for (Number one : choice.is) establish_modifier(known(), one, told);
        constexpr std::ptrdiff_t kRight = 100;
        Case later = told_before;
        if (choice.lasts > 0) later.of(Measure::Lasts) = choice.lasts;
        std::ptrdiff_t tells = rule->when.is_helped(told_before, later) ? kRight : 0;
        for (Number one = 0; one < told.has.size(); ++one) tells += told.has[one] && !told_before.has[one] ? (whole.has[one] ? kRight : -1) : 0;
        for (Number one = 0; one < told.is.size(); ++one) tells += told.is[one] && !told_before.is[one] ? (whole.is[one] ? kRight : -1) : 0;
        return tells;
    }

    Answer answer(const Question& question, const Case& told) const {
        Answer answer{.question = question.id};
        for (Number i = 0; i < question.items.size(); ++i) {
            const bool so = question.kind == QuestionKind::PickIs ? whole.is[question.items[i]] : whole.has[question.items[i]];
            if (so && question.kind != QuestionKind::IfYes) answer.chosen.push_back(i);
        }
        const bool any = std::ranges::any_of(question.items, [&](Number one) { return whole.has[one]; });
        if (question.kind == QuestionKind::IfYes && any) answer.chosen = {0};
        std::ptrdiff_t most = 0;
        for (Number i = 0; i < question.choices.size(); ++i) {
            const std::ptrdiff_t its = fits(question.choices[i], told);
            if (its > most) answer.chosen = {i};
            most = std::max(most, its);
        }
        answer.denied = answer.chosen.empty();
        return answer;
    }
};

// The ids of the questions that were put until nothing was left to ask.
std::pair<Turn, std::string> talk(const Patient& patient, const Complaint& complaint) {
    Asked asked = complains_of(complaint);
    asked.given = patient.given;
    std::string put;
    Turn now = take_turn(asked);
    while (now.next.question) {
        asked.answers.push_back(patient.answer(*now.next.question, now.understood.known));
        put += " " + std::string(now.next.question->id);
        now = take_turn(asked);
    }
    return {now, put};
}

TEST(EveryRedFlag, IsReachedByItsQuestions) {
    std::size_t reached = 0;
    std::size_t measured = 0;
    for (const Complaint& complaint : known().complaints) {
        for (const Rule& rule : complaint.red_flags) {
            bool found = false;
            std::string all;
            for (bool last_first : {false, true}) {
                const auto patient = Patient::of(rule, complaint, last_first);
                if (!patient || found) continue;
                const auto [now, put] = talk(*patient, complaint);
                found = found || now.assessed.disposition <= rule.then;
                all += put + ";";
            }
            // Nobody can be so without vital signs, which no question asks for.
            measured += all.empty() ? 1 : 0;
            EXPECT_TRUE(found || all.empty()) << rule.id << " after" << all;
            reached += found ? 1 : 0;
        }
    }
    EXPECT_GT(reached, 2 * known().complaints.size());
    EXPECT_LT(measured, known().complaints.size() / 10);
}

// One more thing that is so: an answer, a finding or a modifier put right, a sign that was ticked.
void add_one(Asked& asked, const Complaint& complaint) {
    const auto one_of = [](std::size_t end) { return *rc::gen::inRange<std::size_t>(0, end); };
    switch (*rc::gen::inRange(0, 4)) {
    case 0: {
        const Question& question = complaint.questions[one_of(complaint.questions.size())];
        const bool is_put = std::ranges::find(asked.answers, question.id, &Answer::question) != asked.answers.end();
        const auto place = static_cast<Number>(one_of(places_of(question)));
        if (!is_put) asked.answers.push_back({.question = question.id, .chosen = {place}});
        return;
    }
    case 1: asked.corrections.push_back({.id = known().findings[one_of(known().findings.size())].id, .present = true}); return;
    case 2: {
        const Modifier& modifier = known().modifiers[one_of(known().modifiers.size())];
        asked.corrections.push_back({.target = Target::Modifier, .id = modifier.id, .present = true});
        return;
    }
    default:
        const Rule& rule = known().danger[one_of(known().danger.size())];
        if (!rule.sign.empty()) asked.signs.push_back(rule.sign);
    }
}

RC_GTEST_PROP(OneMoreThing, NeverMakesItMilder, ()) {
    const auto number = *rc::gen::inRange<std::size_t>(0, known().complaints.size());
    const Complaint& complaint = known().complaints[number];
    Asked asked = complains_of(complaint);
    if (*rc::gen::arbitrary<bool>()) asked.given = *rc::gen::elementOf(people());
    Turn now = take_turn(asked);
    for (int more = 0; more < 6; ++more) {
        add_one(asked, complaint);
        const Turn then = take_turn(asked);
        RC_ASSERT(then.assessed.disposition <= now.assessed.disposition);
        RC_ASSERT(then.confirmed <= now.confirmed);
        now = then;
    }
}

TEST(RedFlags, CountHoweverManyComplaintsStandBeforeTheirs) {
    Asked asked;
    for (std::string_view one : {"cough", "sore_throat", "abdominal_pain", "right_lower_pain", "back_pain", "itch"}) {
        asked.corrections.push_back({.id = one, .present = true});
    }
    for (std::string_view one : {"confused", "seizure"}) asked.corrections.push_back({.id = one, .present = true});
    EXPECT_EQ(take_turn(asked).assessed.disposition, Disposition::Call120);
}

TEST(Turns, AreTheSameEveryTime) {
    for (const Complaint& complaint : known().complaints) {
        const Asked asked = complains_of(complaint);
        EXPECT_EQ(turn_json(known(), "", take_turn(asked)), turn_json(known(), "", take_turn(asked))) << complaint.id;
    }
}

}  // namespace
}  // namespace xinglin::triage::engine
