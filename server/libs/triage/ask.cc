#include "libs/triage/ask.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

// What an answer is worth: how much worse it can make the disposition, and these for how soon.
constexpr std::size_t kEmergencyAtOnce = 20;
constexpr std::size_t kEmergencyTogether = 10;     // With the answers to other questions.
constexpr std::size_t kOwnFlag = 5;                // Its complaint's own red flags before dangers whatever the complaint.
constexpr std::size_t kAtOnce = 5;
constexpr std::size_t kChoicesCounted = 99;
constexpr Words kYes{"有", "Yes"};

bool is_open(const Understood& understood, Number finding) {
    return !understood.known.has[finding] && !understood.denied[finding] && !understood.ruled_out[finding];
}

bool is_open_modifier(const Understood& understood, Number modifier) {
    return !understood.known.is[modifier] && !understood.modifiers_ruled_out[modifier];
}

// No to this place of a question's choices was the answer to another question.
bool is_settled(const Question& question, Number place, const Understood& understood) {
    if (question.kind == QuestionKind::Pick) return understood.ruled_out[question.items[place]];
    return question.kind == QuestionKind::PickIs && understood.modifiers_ruled_out[question.items[place]];
}

// Whether the answer could tell anything that is not known.
bool tells_something(const Question& question, const Understood& understood) {
    const auto open = [&](Number finding) { return is_open(understood, finding); };
    const auto open_modifier = [&](Number modifier) { return is_open_modifier(understood, modifier); };
    switch (question.kind) {
    case QuestionKind::Pick:
    case QuestionKind::IfYes: return std::ranges::any_of(question.items, open);
    case QuestionKind::PickIs: return std::ranges::any_of(question.items, open_modifier);
    case QuestionKind::One: break;
    }
    const auto news = [&](const Choice& choice) {
        return std::ranges::any_of(choice.present, open) || (choice.lasts > 0 && !understood.known.of(Measure::Lasts)) ||
               std::ranges::any_of(choice.is, open_modifier);
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
    if (choice.lasts > 0 && !known.of(Measure::Lasts)) known.of(Measure::Lasts) = choice.lasts;
}

std::size_t places(const Question& question) {
    if (question.kind == QuestionKind::One) return question.choices.size();
    return question.kind == QuestionKind::IfYes ? 1 : question.items.size();
}

std::size_t worse_by(Disposition now, Disposition then) {
    return then < now ? static_cast<std::size_t>(now) - static_cast<std::size_t>(then) : 0;
}

// Looks for the question that is worth most.
class Asking {
 public:
    Asking(const Knowledge& knowledge, const Understood& understood, const std::vector<std::string_view>& asked)
        : knowledge_(&knowledge), understood_(&understood), complaint_(&knowledge.complaints[understood.leads.front().complaint]),
          now_(assess(knowledge, understood.known, understood.leads, understood.already).disposition) {
        for (const Question& one : complaint_->questions) {
            if (std::ranges::find(asked, one.id) != asked.end() || !one.when.may_hold(understood.known)) continue;
            if (tells_something(one, understood)) open_.push_back(&one);
        }
        if (open_.empty() || now_ == Disposition::Call120) return;
        hope();
        gather();
    }

    Next best() const {
        Next next;
        std::size_t most = 0;
        for (const Question* one : open_) {
            const std::size_t its = worth(*one);
            if (its <= most) continue;
            most = its;
            next = {.question = one, .red_flag = its >= kEmergencyTogether * (kChoicesCounted + 1)};
        }
        return next;
    }

 private:
    // The cases if everything were so that can still be answered: one for each time that it may have lasted.
    void hope() {
        Case all = understood_->known;
        std::vector<double> lengths;
        for (const Question* one : open_) {
            for (Number place = 0; place < places(*one); ++place) {
                if (is_settled(*one, place, *understood_)) continue;
                Case told = understood_->known;
                choose(*knowledge_, *one, place, told);
                if (told.of(Measure::Lasts) != understood_->known.of(Measure::Lasts)) lengths.push_back(*told.of(Measure::Lasts));
                const auto lasts = all.of(Measure::Lasts);
                choose(*knowledge_, *one, place, all);
                all.of(Measure::Lasts) = lasts;
            }
        }
        hoped_.push_back(all);
        for (double length : lengths) {
            hoped_.push_back(all);
            hoped_.back().of(Measure::Lasts) = length;
        }
    }

    // The rules that answers may bring to hold, and that would make it worse: no other can change the disposition.
    void gather() {
        const auto add = [&](const std::vector<Rule>& rules, std::size_t own) {
            for (const Rule& rule : rules) {
                if (rule.then >= now_ || rule.when.holds(understood_->known)) continue;
                if (std::ranges::any_of(hoped_, [&](const Case& one) { return rule.when.holds(one); })) rules_.push_back({&rule, own});
            }
        };
        add(knowledge_->danger, 0);
        add(knowledge_->thresholds, 0);
        for (const Lead& lead : understood_->leads) {
            const Complaint& one = knowledge_->complaints[lead.complaint];
            if (&one == complaint_ || lead.present) add(one.red_flags, &one == complaint_ ? kOwnFlag : 0);
        }
        add(complaint_->rules, 0);
        add(complaint_->modifiers, 0);
    }

    std::size_t worth_of(const Case& then) const {
        std::size_t most = 0;
        for (const auto& [rule, own] : rules_) {
            const bool emergency = rule->then <= Disposition::EmergencyNow;
            std::size_t soon = 0;
            if (rule->when.holds(then)) soon = emergency ? kEmergencyAtOnce : kAtOnce;
            else if (!rule->when.is_helped(understood_->known, then)) continue;
            else if (emergency) soon = kEmergencyTogether + own;
            most = std::max(most, soon + worse_by(now_, rule->then));
        }
        return most;
    }

    std::size_t worth(const Question& question) const {
        std::size_t most = 0;
        std::size_t changing = 0;
        for (Number place = 0; place < places(question); ++place) {
            if (is_settled(question, place, *understood_)) continue;
            Case then = understood_->known;
            choose(*knowledge_, question, place, then);
            const std::size_t its = worth_of(then);
            most = std::max(most, its);
            changing += its > 0 ? 1 : 0;
        }
        return most * (kChoicesCounted + 1) + std::min(changing, kChoicesCounted);
    }

    const Knowledge* knowledge_;
    const Understood* understood_;
    const Complaint* complaint_;
    Disposition now_;
    std::vector<const Question*> open_;
    std::vector<Case> hoped_;
    std::vector<std::pair<const Rule*, std::size_t>> rules_;   // With what they are worth besides.
};

}  // namespace

std::vector<Words> choices_of(const Knowledge& knowledge, const Question& question) {
    std::vector<Words> choices;
    if (question.kind == QuestionKind::IfYes) choices.push_back(kYes);
    if (question.kind == QuestionKind::Pick) {
        for (Number one : question.items) choices.push_back(knowledge.findings[one].label);
    }
    if (question.kind == QuestionKind::PickIs) {
        for (Number one : question.items) choices.push_back(knowledge.modifiers[one].label);
    }
    for (const Choice& one : question.choices) choices.push_back(one.label);
    return choices;
}

bool take(const Knowledge& knowledge, const Answer& answer, Understood& understood) {
    const Question* question = knowledge.question(answer.question);
    if (!question || std::ranges::any_of(answer.chosen, [&](Number place) { return place >= places(*question); })) return false;
    if (question->kind == QuestionKind::One && answer.chosen.size() > 1) return false;
    for (Number place : answer.chosen) {
        choose(knowledge, *question, place, understood.known);
        if (question->kind != QuestionKind::One) continue;
        for (Number finding : question->choices[place].absent) rule_out(understood.ruled_out, knowledge.findings, finding);
    }
    for (Number item : answer.denied ? question->items : std::vector<Number>{}) {
        if (question->kind == QuestionKind::PickIs) rule_out(understood.modifiers_ruled_out, knowledge.modifiers, item);
        else rule_out(understood.ruled_out, knowledge.findings, item);
    }
    return true;
}

std::vector<Number> settled(const Question& question, const Understood& understood) {
    std::vector<Number> settled;
    for (Number place = 0; place < places(question); ++place) {
        if (is_settled(question, place, understood)) settled.push_back(place);
    }
    return settled;
}

Next next_question(const Knowledge& knowledge, const Understood& understood, const std::vector<std::string_view>& asked) {
    if (understood.leads.empty() || asked.size() >= kQuestionsMost) return {};
    return Asking(knowledge, understood, asked).best();
}

}  // namespace xinglin::triage::engine
