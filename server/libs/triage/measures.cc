#include "libs/triage/measures.h"

#include <algorithm>
#include <array>

namespace xinglin::triage::engine {
namespace {

using Word = std::string_view;
constexpr std::size_t kKeyReach = 24;      // Bytes between what is measured and its number.
constexpr double kMgPerMmol = 18.0;

struct Key {
    Word word;
    Measure measure;
};
constexpr auto kKeys = std::to_array<Key>({{"体温", Measure::Temperature},    {"烧到", Measure::Temperature},   {"高烧", Measure::Temperature},
                                     {"低烧", Measure::Temperature},    {"发烧", Measure::Temperature},   {"发热", Measure::Temperature},
                                     {"温度", Measure::Temperature},    {"temperature", Measure::Temperature}, {"temp", Measure::Temperature},
                                     {"fever of", Measure::Temperature}, {"fever", Measure::Temperature}, {"烧", Measure::Temperature},
                                     {"thermometer", Measure::Temperature},
                                     {"t", Measure::Temperature},       {"血氧", Measure::Spo2},          {"氧饱和度", Measure::Spo2},
                                     {"spo2", Measure::Spo2},           {"o2 sat", Measure::Spo2},        {"oxygen saturation", Measure::Spo2},
                                     {"sats", Measure::Spo2},           {"saturation", Measure::Spo2},    {"心率", Measure::HeartRate},
                                     {"o2", Measure::Spo2},      {"脉搏", Measure::HeartRate},     {"heart rate", Measure::HeartRate},
                                     {"hr", Measure::HeartRate},        {"pulse", Measure::HeartRate},    {"呼吸频率", Measure::RespiratoryRate},
                                     {"呼吸", Measure::RespiratoryRate}, {"respiratory rate", Measure::RespiratoryRate},
                                     {"rr", Measure::RespiratoryRate}, {"breathes", Measure::RespiratoryRate}, {"breathing",
                                             Measure::RespiratoryRate}, {"o2", Measure::Spo2},  {"respirations",
                                             Measure::RespiratoryRate}, {"高压", Measure::Systolic},
                                     {"收缩压", Measure::Systolic},     {"血压", Measure::Systolic},      {"blood pressure", Measure::Systolic},
                                     {"bp", Measure::Systolic},         {"systolic", Measure::Systolic},  {"低压", Measure::Diastolic},
                                     {"舒张压", Measure::Diastolic},    {"diastolic", Measure::Diastolic}, {"血糖", Measure::Glucose},
                                     {"空腹", Measure::Glucose},        {"glucose", Measure::Glucose},    {"blood sugar", Measure::Glucose},
                                     {"sugar", Measure::Glucose}});

bool is_ascii(Word word) { return static_cast<unsigned char>(word[0]) < 0x80; }

bool starts(std::string_view text, std::size_t at, std::initializer_list<Word> words) {
    return std::ranges::any_of(words, [&](Word word) {
        if (text.substr(at, word.size()) != word) return false;
        return !is_ascii(word) || at + word.size() == text.size() || !is_latin(word.back()) || !is_latin(text[at + word.size()]);
    });
}

// Whether what is measured may be this number, as people write it.
std::optional<double> plausible(Measure measure, double value, std::string_view text, std::size_t end) {
    const std::string_view unit = text.substr(end, std::min<std::size_t>(8, text.size() - end));
    switch (measure) {
    case Measure::Temperature:
        if (value >= 90 && value <= 115) return (value - 32) / 1.8;
        return value >= 25 && value <= 60 ? std::optional(value) : std::nullopt;   // Beyond 45 it is said to be impossible.
    case Measure::Spo2: return value >= 30 && value <= 100 ? std::optional(value) : std::nullopt;
    case Measure::HeartRate: return value >= 20 && value <= 300 ? std::optional(value) : std::nullopt;
    case Measure::RespiratoryRate: return value >= 5 && value <= 120 ? std::optional(value) : std::nullopt;
    case Measure::Systolic: return value >= 30 && value <= 300 ? std::optional(value) : std::nullopt;
    case Measure::Diastolic: return value >= 10 && value <= 200 ? std::optional(value) : std::nullopt;
    case Measure::Glucose:
        if (unit.find("mg") != std::string_view::npos || value > 45) return value / kMgPerMmol;
        return value > 0.3 ? std::optional(value) : std::nullopt;
    case Measure::Age:
    case Measure::Lasts: break;
    }
    return std::nullopt;
}

// Not a value but a time, a rate or a dose.
bool is_other_unit(std::string_view text, std::size_t end) {
    if (end < text.size() && text[end] == ' ') ++end;
    if (starts(text, end, {"mg/dl", "times a minute", "times per minute"})) return false;
    return starts(text, end, {"天", "小时", "个", "分钟", "周", "年", "月", "岁", "点", "粒", "片", "包", "days", "day", "hours", "hour", "weeks", "week",
                              "months", "month", "years", "year", "minutes", "pm", "am", "mg", "ml", "times"});
}

std::size_t key_before(std::string_view text, std::size_t at, const Key& key) {
    const std::size_t from = at > kKeyReach ? at - kKeyReach : 0;
    const std::string_view before = text.substr(from, at - from);
    const std::size_t found = before.rfind(key.word);
    if (found == std::string_view::npos) return std::string_view::npos;
    if (is_ascii(key.word)) {
        const std::size_t end = found + key.word.size();
        if ((found > 0 && is_latin(before[found - 1])) || (end < before.size() && is_latin(before[end]))) return std::string_view::npos;
        if (key.word.size() == 1 && end + 1 < before.size()) return std::string_view::npos;   // "t 38.5" and nothing between.
    }
    for (std::size_t i = found; i < before.size(); i += char_size(before[i])) {
        if (clause_mark(before, i) > 0 && before[i] != ',') return std::string_view::npos;
    }
    return from + found;
}

// "..., 38.7, ...": between marks and with one decimal it is a fever; a weight, a dose or a value of the laboratory has its name beside it.
bool is_bare_fever(std::string_view text, const Figure& figure) {
    const std::string_view digits = text.substr(figure.at.begin, figure.at.end - figure.at.begin);
    if (digits.size() != 4 || digits[2] != '.' || figure.value < 38 || figure.value >= 42) return false;
    const std::size_t before = text.find_last_not_of(' ', figure.at.begin - (figure.at.begin > 0 ? 1 : 0));
    const std::size_t after = text.find_first_not_of(' ', figure.at.end);
    if (figure.at.begin == 0 || before == std::string_view::npos) return false;
    std::size_t mark = before;
    while (mark > 0 && (static_cast<unsigned char>(text[mark]) & 0xC0) == 0x80) --mark;   // To the first byte of the character.
    return clause_mark(text, mark) > 0 && (after == std::string_view::npos || clause_mark(text, after) > 0);
}

// The nearest word before the number that says what it measures.
std::optional<Measure> measure_of(std::string_view text, const Figure& figure) {
    std::size_t nearest = std::string_view::npos;
    std::optional<Measure> measure;
    for (const Key& key : kKeys) {
        const std::size_t at = key_before(text, figure.at.begin, key);
        if (at == std::string_view::npos || (measure && at + key.word.size() <= nearest)) continue;
        nearest = at + key.word.size();
        measure = key.measure;
    }
    if (measure) return measure;
    std::size_t end = figure.at.end;
    if (end < text.size() && text[end] == ' ') ++end;
    if (starts(text, end, {"度", "℃", "°c", "° c", "摄氏", "°f", "° f", "degrees", "f"}) && figure.value > 30) return Measure::Temperature;
    if (is_bare_fever(text, figure)) return Measure::Temperature;
    if (starts(text, end, {"mmhg"})) return Measure::Systolic;
    if (starts(text, end, {"bpm", "beats per minute", "beats a minute", "beats/min"})) return Measure::HeartRate;
    if (starts(text, end, {"breaths per minute", "breaths a minute", "breaths/min"})) return Measure::RespiratoryRate;
    return std::nullopt;
}

}  // namespace

std::vector<Measured> measured_in(std::string_view text, const std::vector<Figure>& figures) {
    std::vector<Measured> found;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Figure& one = figures[i];
        const bool over = i + 1 < figures.size() && figures[i + 1].at.begin == one.at.end + 1 && text[one.at.end] == '/';
        const bool under = i > 0 && figures[i - 1].at.end + 1 == one.at.begin && text[one.at.begin - 1] == '/';
        if (is_other_unit(text, one.at.end) && !over) continue;
        auto measure = measure_of(text, one);
        if (over && !measure && one.value >= 70 && figures[i + 1].value >= 40 && one.value > figures[i + 1].value) measure = Measure::Systolic;
        if (under && i > 0 && !found.empty() && found.back().measure == Measure::Systolic && found.back().at.end == figures[i - 1].at.end) {
            measure = Measure::Diastolic;
        }
        if (!measure) continue;
        const auto value = plausible(*measure, one.value, text, one.at.end);
        if (value) found.push_back({*measure, *value, one.at});
    }
    return found;
}

}  // namespace xinglin::triage::engine
