#include "libs/triage/turn.h"

#include <algorithm>

namespace xinglin::triage::engine {
namespace {

// The last word on each id that the knowledge has.
std::vector<Correction> last_words(const std::vector<Correction>& all) {
    std::vector<Correction> last;
    for (const Correction& one : all) {
        std::erase_if(last, [&](const Correction& other) { return other.target == one.target && other.id == one.id; });
        last.push_back(one);
    }
    return last;
}

// The last answer to each question; one that says nothing takes none back.
std::vector<Answer> last_answers(const std::vector<Answer>& all) {
    std::vector<Answer> last;
    for (const Answer& one : all) {
        const auto before = std::ranges::find(last, one.question, &Answer::question);
        if (before == last.end()) last.push_back(one);
        else if (!one.says_nothing()) *before = one;
    }
    return last;
}

std::optional<Number> number_of(const Knowledge& knowledge, const Correction& one) {
    if (one.target == Target::Finding) return knowledge.finding(one.id);
    if (one.target == Target::Modifier) return knowledge.modifier(one.id);
    return knowledge.complaint(one.id);
}

bool is_more(const Reason& one, const std::vector<Reason>& than) {
    return std::ranges::none_of(than, [&](const Reason& other) { return other.rule == one.rule && other.then <= one.then; });
}

// Puts a case together twice: from all that was said, and from what was confirmed.
class Turning {
 public:
    Turning(const Knowledge& knowledge, const Reader& reader, const Asked& asked)
        : knowledge_(&knowledge), asked_(&asked), corrections_(last_words(asked.corrections)) {
        told_ = reader.read(asked.text, asked.given, taken_back());
        sure_ = reader.read("", asked.given);
        merge_chips();
    }

    Turn run() {
        correct();
        tick();
        answer();
        follow();
        judge();
        return std::move(turn_);
    }

 private:
    TakenBack taken_back() {
        TakenBack back;
        for (const Correction& one : corrections_) {
            const auto number = number_of(*knowledge_, one);
            if (!number || one.present) continue;
            if (one.target == Target::Finding) rule_out(back.findings, knowledge_->findings, *number);
            if (one.target == Target::Modifier) rule_out(back.modifiers, knowledge_->modifiers, *number);
            if (one.target == Target::Complaint) {
                back.complaints.resize(knowledge_->complaints.size());
                back.complaints[*number] = true;
                rule_out(back.findings, knowledge_->findings, knowledge_->complaints[*number].finding);
            }
        }
        return back;
    }

    void leave_out(std::string_view what) {
        if (std::ranges::find(told_.ignored, what) == told_.ignored.end()) told_.ignored.push_back(what);
    }

    void confirm(Number finding) {
        establish(*knowledge_, finding, told_.known);
        establish(*knowledge_, finding, sure_.known);
    }

    void confirm_modifier(Number modifier) {
        if (!knowledge_->modifiers[modifier].of.may_hold(told_.known)) told_.contradicts = true;
        establish_modifier(*knowledge_, modifier, told_.known);
        establish_modifier(*knowledge_, modifier, sure_.known);
    }

    void correct() {
        for (const Correction& one : corrections_) {
            const auto number = number_of(*knowledge_, one);
            if (!number) leave_out("corrections");
            else if (!one.present) take_away(one.target, *number);
            else if (one.target == Target::Modifier) confirm_modifier(*number);
            else confirm(one.target == Target::Finding ? *number : knowledge_->complaints[*number].finding);
            if (number && one.present) {
                show(one.target, *number);
                if (one.target == Target::Complaint) lead_with(*number);
            }
        }
    }

    // The form's word on a modifier is older than the person's on the chip.
    void take_away(Target target, Number number) {
        if (target != Target::Modifier) return;
        std::vector<bool> gone;
        rule_out(gone, knowledge_->modifiers, number);
        for (Number one = 0; one < gone.size(); ++one) {
            if (gone[one]) told_.known.is[one] = sure_.known.is[one] = false;
        }
    }

    // A sign stands for itself: its rule is a reason whatever else is known, and what all ways to it have in common is so.
    void tick() {
        for (std::string_view sign : asked_->signs) {
            const Rule* worst = nullptr;
            for (const Rule& rule : knowledge_->danger) {
                if (rule.sign == sign && (!worst || rule.then < worst->then)) worst = &rule;
            }
            if (sign.empty() || !worst) {
                leave_out("signs");
                continue;
            }
            const Reason reason{.rule = worst, .then = worst->then, .red_flag = worst->then <= Disposition::EmergencyNow, .sign = worst->sign};
            told_.already.push_back(reason);
            sure_.already.push_back(reason);
            take_for_granted(sign);
        }
    }

    void take_for_granted(std::string_view sign) {
        const auto of_sign = [&](const Rule& rule) { return rule.sign == sign; };
        if (std::ranges::count_if(knowledge_->danger, of_sign) != 1) return;   // Which of several it is was not said.
        Case must{.has = std::vector<bool>(knowledge_->findings.size()), .is = std::vector<bool>(knowledge_->modifiers.size())};
        std::ranges::find_if(knowledge_->danger, of_sign)->when.grant(must);
        for (Number one = 0; one < must.has.size(); ++one) {
            if (must.has[one]) confirm(one);
        }
        for (Number one = 0; one < must.is.size(); ++one) {
            if (must.is[one]) confirm_modifier(one);
        }
    }

    void answer() {
        for (const Answer& one : last_answers(asked_->answers)) {
            put_.push_back(one.question);
            if (!take(*knowledge_, one, told_)) leave_out("answers");
            else take(*knowledge_, one, sure_);
        }
    }

    // What was confirmed leads behind what the text leads to, and never in place of it.
    void lead_with(Number complaint) {
        const auto is_there = std::ranges::find(told_.leads, complaint, &Lead::complaint);
        if (is_there != told_.leads.end()) is_there->present = true;
        else told_.leads.push_back({.complaint = complaint, .present = true});
    }

    void follow() {
        for (Number one = 0; one < knowledge_->complaints.size(); ++one) {
            const Complaint& complaint = knowledge_->complaints[one];
            if (sure_.known.has[complaint.finding] && may_be_his(complaint, told_.known)) lead_with(one);
        }
    }

    // What the text tells of the person and measures, and nothing else.
    Case around() {
        Case around{.has = std::vector<bool>(knowledge_->findings.size()), .is = std::vector<bool>(knowledge_->modifiers.size())};
        sure_.known.sex = told_.known.sex;
        for (std::size_t i = 0; i < kMeasures; ++i) {
            auto& sure = sure_.known.measured[i];
            const bool guessed = i == 0 && told_.age_guessed;
            if (!sure && !guessed) around.measured[i] = told_.known.measured[i];
            if (!sure) sure = around.measured[i];
        }
        around.of(Measure::Age) = sure_.known.of(Measure::Age);
        around.sex = told_.known.sex;
        return around;
    }

    void judge() {
        const auto by_text = assess(*knowledge_, around(), told_.leads).because;
        std::vector<Reason> sure;
        for (const Reason& one : assess(*knowledge_, sure_.known, told_.leads, sure_.already).because) {
            if (is_more(one, by_text)) sure.push_back(one);
        }
        turn_.assessed = assess(*knowledge_, told_);
        for (const Reason& one : sure) {
            turn_.confirmed = std::min(turn_.confirmed, one.then);
            if (is_more(one, turn_.assessed.because)) told_.already.push_back(one);
        }
        turn_.assessed = assess(*knowledge_, told_);
        for (const Reason& one : turn_.assessed.because) turn_.because.push_back(grounds(one, !is_more(one, sure)));
        turn_.next = next_question(*knowledge_, told_, put_);
        turn_.asked = put_.size();
        turn_.understood = std::move(told_);
    }

    Grounds grounds(const Reason& one, bool confirmed) const {
        Grounds its{.reason = one, .confirmed = confirmed};
        if (!one.rule) return its;
        for (Number finding : one.rule->when.findings()) {
            if (told_.known.has[finding]) its.findings.push_back(finding);
        }
        for (Number modifier : one.rule->when.modifiers()) {
            if (told_.known.is[modifier]) its.modifiers.push_back(modifier);
        }
        its.words = words_for(*knowledge_, *one.rule, asked_->text, told_);
        return its;
    }

    static bool are_same(const Chip& one, Target target, Number of) {
        const auto kind = [](Target any) { return any == Target::Named ? Target::Complaint : any; };
        return kind(one.target) == kind(target) && one.of == of;
    }

    // Each thing once: as it counts, where it is said in several ways.
    void merge_chips() {
        std::vector<Chip> merged;
        for (const Chip& chip : told_.chips) {
            const auto same = std::ranges::find_if(merged, [&](const Chip& one) { return are_same(one, chip.target, chip.of); });
            if (same == merged.end()) merged.push_back(chip);
            else if (std::pair(chip.saying, chip.target) < std::pair(same->saying, same->target)) *same = chip;
        }
        told_.chips = std::move(merged);
    }

    // What was added by hand is a chip too, without words.
    void show(Target target, Number number) {
        const auto same = std::ranges::find_if(told_.chips, [&](const Chip& one) { return are_same(one, target, number); });
        if (same != told_.chips.end()) same->saying = Saying::Fact;
        else told_.chips.push_back({.target = target, .of = number, .words = {}});
    }

    const Knowledge* knowledge_;
    const Asked* asked_;
    std::vector<Correction> corrections_;
    Understood told_;
    Understood sure_;
    std::vector<std::string_view> put_;          // The questions.
    Turn turn_;
};

// White space, control and invisible characters say nothing.
bool says_nothing(std::string_view one) {
    const auto byte = static_cast<unsigned char>(one[0]);
    return byte <= ' ' || byte == 0x7F || one == "\u3000" || one == "\u200B" || one == "\uFEFF" || one == "\u00A0";
}

}  // namespace

Turn turn(const Knowledge& knowledge, const Reader& reader, const Asked& asked) { return Turning(knowledge, reader, asked).run(); }

std::vector<std::string_view> words_for(const Knowledge& knowledge, const Rule& rule, std::string_view text, const Understood& understood) {
    const auto findings = rule.when.findings();
    const auto modifiers = rule.when.modifiers();
    const auto is_asked = [&](const auto& wanted, const auto& all, Number one) {
        return std::ranges::any_of(wanted, [&](Number other) {
            return other == one || std::ranges::find(all[one].implies, other) != all[one].implies.end();
        });
    };
    std::vector<std::string_view> words;
    for (const Chip& chip : understood.chips) {
        if ((chip.saying != Saying::Fact && chip.saying != Saying::Doubt) || chip.words.end <= chip.words.begin) continue;
        const bool leads = chip.target == Target::Modifier
                               ? is_asked(modifiers, knowledge.modifiers, chip.of)
                               : is_asked(findings, knowledge.findings,
                                          chip.target == Target::Complaint ? knowledge.complaints[chip.of].finding : chip.of);
        if (chip.target == Target::Named || !leads) continue;
        const std::string_view word = text.substr(chip.words.begin, chip.words.end - chip.words.begin);
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    return words;
}

std::string_view refusal_of(std::string_view text) {
    std::size_t characters = 0;
    bool blank = true;
    for (std::size_t at = 0; at < text.size(); at += char_size(text[at])) {
        ++characters;
        blank = blank && says_nothing(text.substr(at, char_size(text[at])));
    }
    if (blank) return "triage.text_missing";
    return characters > kTextMost ? "triage.text_too_long" : "";
}

}  // namespace xinglin::triage::engine
