#include "libs/triage/json.h"

#include <algorithm>
#include <cmath>

namespace xinglin::triage::engine {
namespace {

constexpr std::string_view kDispositions[] = {"call_120", "emergency_now", "doctor_today", "doctor_soon", "self_care"};
constexpr std::string_view kLevels[] = {"home", "online", "community", "county", "tertiary", "emergency"};
constexpr std::string_view kSayings[] = {"fact", "doubt", "denied", "past", "supposed", "other"};
constexpr std::string_view kKinds[] = {"pick", "if_yes", "pick_is", "one"};
constexpr std::string_view kTargets[] = {"finding", "modifier", "complaint", "complaint", "finding"};
constexpr std::string_view kHex = "0123456789abcdef";

// The length of the whole character that begins here; 0 where none does.
std::size_t whole_char(std::string_view text, std::size_t at) {
    const std::size_t size = char_size(text[at]);
    if (size == 1) return static_cast<unsigned char>(text[at]) < 0x80 ? 1 : 0;
    if (at + size > text.size()) return 0;
    for (std::size_t i = at + 1; i < at + size; ++i) {
        if (is_char_start(text[i])) return 0;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const bool too_long = lead < 0xC2 || (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool no_character = (lead == 0xED && second >= 0xA0) || lead > 0xF4 || (lead == 0xF4 && second >= 0x90);
    return too_long || no_character ? 0 : size;
}

void write_char(std::string& out, char one) {
    if (one == '"' || one == '\\') {
        out += '\\';
        out += one;
    } else if (static_cast<unsigned char>(one) < 0x20) {
        out += "\\u00";
        out += kHex[static_cast<unsigned char>(one) >> 4];
        out += kHex[one & 15];
    } else {
        out += one;
    }
}

std::string words_json(const Words& words) { return R"({"zh":)" + quoted(words.zh) + R"(,"en":)" + quoted(words.en) + "}"; }

std::string named(std::string_view id, const Words& words) { return R"({"id":)" + quoted(id) + R"(,"name":)" + words_json(words) + "}"; }

std::string flag(std::string_view name, bool value) { return ",\"" + std::string(name) + (value ? "\":true" : "\":false"); }

// Years with two places at most, written without a library that knows how to write a double.
std::string years(double minutes) {
    const auto hundredths = std::llround(minutes / kYear * 100);
    std::string out = std::to_string(hundredths / 100);
    if (const auto rest = hundredths % 100; rest > 0) {
        out += rest < 10 ? ".0" : ".";
        out += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    }
    return out;
}

class Writing {
 public:
    Writing(const Knowledge& knowledge, std::string_view text, const Turn& turn) : knowledge_(&knowledge), text_(text), turn_(&turn) {}

    std::string all() const {
        const Understood& understood = turn_->understood;
        const Assessment& assessed = turn_->assessed;
        std::string out = R"({"protocol":)" + quoted(knowledge_->version) + R"(,"disposition":)" + quoted(name_of(assessed.disposition));
        out += R"(,"confirmed":)" + quoted(name_of(turn_->confirmed)) + flag("crisis", assessed.crisis) + flag("asks", assessed.asks);
        out += R"(,"departments":)" + json_list(assessed.departments, [&](auto code) { return department(code); });
        out += R"(,"level_of_care":)" + quoted(name_of(assessed.level)) + complaint();
        out += R"(,"chips":)" + json_list(understood.chips, [&](const Chip& one) { return chip(one); });
        out += R"(,"because":)" + json_list(turn_->because, [&](const Grounds& one) { return grounds(one); });
        out += advice() + question() + R"(,"asked":)" + std::to_string(turn_->asked) + R"(,"most":)" + std::to_string(kQuestionsMost);
        out += R"(,"ignored":)" + json_list(understood.ignored, quoted) + flag("contradicts", understood.contradicts);
        return out + flag("several", understood.several) + flag("unread", understood.unread) + R"(,"person":)" + person() + "}";
    }

 private:
    std::string department(std::string_view code) const {
        const Department* known = knowledge_->department(code);
        return R"({"code":)" + quoted(code) + R"(,"name":)" + words_json(known ? known->name : Words{code, code}) + "}";
    }

    std::string complaint() const {
        if (!turn_->assessed.complaint) return "";
        const Complaint& one = knowledge_->complaints[*turn_->assessed.complaint];
        return R"(,"complaint":)" + named(one.id, one.label);
    }

    std::string chip(const Chip& one) const {
        const bool finding = one.target == Target::Finding;
        const bool modifier = one.target == Target::Modifier;
        const std::string_view id = finding    ? knowledge_->findings[one.of].id
                                    : modifier ? knowledge_->modifiers[one.of].id
                                               : knowledge_->complaints[one.of].id;
        const Words& label = finding    ? knowledge_->findings[one.of].label
                             : modifier ? knowledge_->modifiers[one.of].label
                                        : knowledge_->complaints[one.of].label;
        std::string out = R"({"target":)" + quoted(kTargets[static_cast<std::size_t>(one.target)]) + R"(,"id":)" + quoted(id);
        out += R"(,"name":)" + words_json(label) + R"(,"saying":)" + quoted(name_of(one.saying));
        return out + R"(,"words":)" + quoted(text_.substr(one.words.begin, one.words.end - one.words.begin)) + "}";
    }

    std::string source(Number number) const { return R"({"id":)" + quoted(knowledge_->sources[number].id) + R"(,"title":)" +
                                                     words_json(knowledge_->sources[number].title) + "}"; }

    std::string grounds(const Grounds& one) const {
        const Rule* rule = one.reason.rule;
        std::string out = R"({"rule":)" + quoted(rule ? rule->id : "vitals.mews") + R"(,"disposition":)" + quoted(name_of(one.reason.then));
        out += flag("red_flag", one.reason.red_flag) + flag("confirmed", one.confirmed);
        if (!one.reason.sign.empty()) out += R"(,"sign":)" + quoted(one.reason.sign);
        if (!rule) out += R"(,"score":)" + std::to_string(one.reason.score);
        out += R"(,"findings":)" + json_list(one.findings, [&](Number i) { return named(knowledge_->findings[i].id, knowledge_->findings[i].label); });
        out += R"(,"modifiers":)" +
               json_list(one.modifiers, [&](Number i) { return named(knowledge_->modifiers[i].id, knowledge_->modifiers[i].label); });
        const auto& sources = rule ? rule->sources : std::vector<Number>{knowledge_->mews.source};
        out += R"(,"sources":)" + json_list(sources, [&](Number i) { return source(i); });
        return out + R"(,"words":)" + json_list(one.words, quoted) + "}";
    }

    // What to do at home would only delay who must go now.
    std::string advice() const {
        const bool emergency = turn_->assessed.disposition <= Disposition::EmergencyNow;
        if (!turn_->assessed.complaint || emergency) return R"(,"advice":[],"come_back_if":[])";
        const Complaint& one = knowledge_->complaints[*turn_->assessed.complaint];
        return R"(,"advice":)" + json_list(one.advice, words_json) + R"(,"come_back_if":)" + json_list(one.come_back_if, words_json);
    }

    std::string question() const {
        const Question* one = turn_->next.question;
        if (!one) return "";
        std::string out = R"(,"question":{"id":)" + quoted(one->id) + R"(,"ask":)" + words_json(one->ask);
        out += R"(,"kind":)" + quoted(kKinds[static_cast<std::size_t>(one->kind)]) + flag("red_flag", turn_->next.red_flag);
        out += R"(,"choices":)" + json_list(choices_of(*knowledge_, *one), words_json);
        const auto shown_before = settled(*one, turn_->understood);
        if (!shown_before.empty()) out += R"(,"settled":)" + json_list(shown_before, [](Number place) { return std::to_string(place); });
        return out + "}";
    }

    std::string person() const {
        const Case& known = turn_->understood.known;
        std::string out;
        if (const auto& age = known.of(Measure::Age)) {
            out += R"(,"age_years":)" + years(*age) + flag("age_guessed", turn_->understood.age_guessed);
        }
        if (known.sex) out += *known.sex == Sex::Male ? R"(,"sex":"male")" : R"(,"sex":"female")";
        const auto pregnant = knowledge_->modifier("pregnant");
        if (pregnant && known.is[*pregnant]) out += R"(,"pregnant":true)";
        return "{" + (out.empty() ? out : out.substr(1)) + "}";
    }

    const Knowledge* knowledge_;
    std::string_view text_;
    const Turn* turn_;
};

}  // namespace

std::string_view name_of(Disposition one) { return kDispositions[static_cast<std::size_t>(one)]; }
std::string_view name_of(Level one) { return kLevels[static_cast<std::size_t>(one)]; }
std::string_view name_of(Saying one) { return kSayings[static_cast<std::size_t>(one)]; }

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = whole_char(text, at);
        if (size == 1) write_char(out, text[at]);
        else if (size == 0) out += "\uFFFD";
        else out += text.substr(at, size);
        at += std::max<std::size_t>(size, 1);
    }
    return out + '"';
}

std::string turn_json(const Knowledge& knowledge, std::string_view text, const Turn& turn) { return Writing(knowledge, text, turn).all(); }

}  // namespace xinglin::triage::engine
