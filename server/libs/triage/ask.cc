#include "libs/triage/ask.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

constexpr std::size_t kTiers = 5;

const Complaint* leading(const Knowledge& knowledge, const Understood& understood) {
    return understood.leads.empty() ? nullptr : &knowledge.complaints[understood.leads.front().complaint];
}

bool is_open(const Understood& understood, Number finding) { return !understood.known.has[finding] && !understood.denied[finding]; }

// Whether the answer could tell anything that is not known.
bool tells_something(const Question& question, const Understood& understood) {
    const auto open = [&](Number finding) { return is_open(understood, finding); };
    switch (question.kind) {
    case QuestionKind::Pick:
    case QuestionKind::IfYes: return std::ranges::any_of(question.items, open);
    case QuestionKind::PickIs: return std::ranges::any_of(question.items, [&](Number one) { return !understood.known.is[one]; });
    case QuestionKind::One: break;
    }
    const auto news = [&](const Choice& choice) {
        return std::ranges::any_of(choice.present, open) || (choice.lasts > 0 && !understood.known.of(Measure::Lasts)) ||
               std::ranges::any_of(choice.is, [&](Number one) { return !understood.known.is[one]; });
    };
    return std::ranges::any_of(question.choices, news);
}

void choose(const Knowledge& knowledge, const Question& question, Number place, Case& known) {
    if (question.kind == QuestionKind::Pick) return establish(knowledge, question.items[place], known);
    if (question.kind == QuestionKind::PickIs) return establish_modifier(knowledge, question.items[place], known);
    if (question.kind == QuestionKind::IfYes) {
        for (Number finding : question.items) establish(knowledge, finding, known);
        return;
    }
    const Choice& choice = question.choices[place];
    for (Number finding : choice.present) establish(knowledge, finding, known);
    for (Number modifier : choice.is) establish_modifier(knowledge, modifier, known);
    if (choice.lasts > 0) known.of(Measure::Lasts) = choice.lasts;
}

std::size_t places(const Question& question) {
    if (question.kind == QuestionKind::One) return question.choices.size();
    return question.kind == QuestionKind::IfYes ? 1 : question.items.size();
}

// How much worse the answer can make it, in tiers, and then how many of its choices change anything.
std::size_t weight(const Knowledge& knowledge, const Question& question, const Understood& understood, Disposition now) {
    std::size_t most = 0;
    std::size_t changing = 0;
    for (Number place = 0; place < places(question); ++place) {
        Case then = understood.known;
        choose(knowledge, question, place, then);
        const Disposition after = assess(knowledge, then, understood.leads).disposition;
        const std::size_t worse = after < now ? static_cast<std::size_t>(now) - static_cast<std::size_t>(after) : 0;
        const std::size_t emergency = after < now && after <= Disposition::EmergencyNow ? kTiers : 0;
        most = std::max(most, worse + emergency);
        changing += worse > 0 ? 1 : 0;
    }
    return most * 100 + std::min<std::size_t>(changing, 99);
}

}  // namespace

bool take(const Knowledge& knowledge, const Answer& answer, Understood& understood) {
    const Complaint* complaint = leading(knowledge, understood);
    if (!complaint) return false;
    const auto question = std::ranges::find(complaint->questions, answer.question, &Question::id);
    if (question == complaint->questions.end()) return false;
    if (std::ranges::any_of(answer.chosen, [&](Number place) { return place >= places(*question); })) return false;
    if (question->kind == QuestionKind::One && answer.chosen.size() > 1) return false;
    for (Number place : answer.chosen) {
        choose(knowledge, *question, place, understood.known);
        if (question->kind != QuestionKind::One) continue;
        for (Number finding : question->choices[place].absent) understood.denied[finding] = true;
    }
    const bool of_findings = question->kind == QuestionKind::Pick || question->kind == QuestionKind::IfYes;
    for (Number finding : of_findings && answer.denied ? question->items : std::vector<Number>{}) understood.denied[finding] = true;
    return true;
}

const Question* next_question(const Knowledge& knowledge, const Understood& understood, const std::vector<std::string_view>& asked) {
    const Complaint* complaint = leading(knowledge, understood);
    if (!complaint || asked.size() >= kQuestionsMost) return nullptr;
    const Disposition now = assess(knowledge, understood.known, understood.leads).disposition;
    const Question* best = nullptr;
    std::size_t best_weight = 0;
    for (const Question& question : complaint->questions) {
        if (std::ranges::find(asked, question.id) != asked.end() || !question.when.may_hold(understood.known)) continue;
        if (!tells_something(question, understood)) continue;
        const std::size_t its = weight(knowledge, question, understood, now);
        if (its > best_weight) {
            best = &question;
            best_weight = its;
        }
    }
    return best;
}

}  // namespace xinglin::triage::engine
