// How long, how old, how many weeks.
#include <algorithm>
#include <array>

#include "libs/triage/measures.h"

namespace xinglin::triage::engine {
namespace {

using Word = std::string_view;
constexpr std::size_t kAround = 18;        // Bytes looked at before a number.
constexpr double kSomeDays = 4 * kDay;

struct Unit {
    Word word;
    double minutes;
};
// The longer before the shorter that begins it.
constexpr auto kUnits = std::to_array<Unit>({{"分钟", 1}, {"个小时", kHour}, {"小时", kHour}, {"个钟", kHour}, {"钟头", kHour}, {"天", kDay}, {"日", kDay},
                                       {"晚", kDay}, {"个星期", kWeek}, {"星期", kWeek}, {"个礼拜", kWeek}, {"礼拜", kWeek}, {"周", kWeek},
                                       {"个多月", kMonth}, {"个月", kMonth}, {"月", kMonth}, {"年", kYear}, {"minutes", 1}, {"minute", 1},
                                       {"mins", 1}, {"min", 1}, {"hours", kHour}, {"hour", kHour}, {"hrs", kHour}, {"hr", kHour}, {"h", kHour},
                                       {"days", kDay}, {"day", kDay}, {"d", kDay}, {"nights", kDay}, {"weeks", kWeek}, {"week", kWeek},
                                       {"wks", kWeek}, {"wk", kWeek}, {"months", kMonth}, {"month", kMonth}, {"mo", kMonth}, {"mos", kMonth},
                                       {"years", kYear}, {"year", kYear}, {"yrs", kYear}, {"yr", kYear}});
struct Moment {
    Word word;
    double minutes;
};
constexpr auto kMoments = std::to_array<Moment>({{"刚才", 20}, {"刚刚", 20}, {"刚开始", 60}, {"今早", 6 * kHour}, {"今天", 6 * kHour}, {"早上起来", 6 * kHour},
                                           {"昨晚", 12 * kHour}, {"昨天", kDay}, {"前天", 2 * kDay}, {"大前天", 3 * kDay}, {"上周", kWeek},
                                           {"上个月", kMonth}, {"半个月", 15 * kDay}, {"半天", 6 * kHour}, {"半年", kYear / 2}, {"半夜", 6 * kHour},
                                           {"好几天", kSomeDays}, {"好几个月", 4 * kMonth}, {"好几年", 4 * kYear}, {"好多年", 5 * kYear},
                                           {"很多年", 5 * kYear}, {"just now", 20}, {"this morning", 6 * kHour}, {"today", 6 * kHour},
                                           {"tonight", 3 * kHour}, {"last night", 12 * kHour}, {"yesterday", kDay}, {"last week", kWeek},
                                           {"last month", kMonth}, {"several days", kSomeDays}, {"a few days", 3 * kDay}, {"few weeks", 3 * kWeek},
                                           {"several weeks", 4 * kWeek}, {"several months", 4 * kMonth}, {"past day", kDay}, {"past week", kWeek},
                                           {"past month", kMonth}, {"past year", kYear}, {"past few days", 3 * kDay}, {"past few weeks", 3 * kWeek},
                                           {"past few months", 3 * kMonth}, {"over the weekend", 2 * kDay}, {"fortnight", 2 * kWeek}});
constexpr auto kNoLength = std::to_array<Word>({"每", "每隔", "隔", "every ", "孕", "停经", "each ", "出生"});

std::string_view before(std::string_view text, std::size_t at) {
    const std::size_t from = at > kAround ? at - kAround : 0;
    return text.substr(from, at - from);
}

std::size_t skip_some(std::string_view text, std::size_t at) {
    for (Word word : {"多", "来", "几", "余", " ", "-"}) {
        if (text.substr(at, word.size()) == word) return at + word.size();
    }
    return at;
}

bool stands(std::string_view text, std::size_t at, Word word) {
    if (text.substr(at, word.size()) != word) return false;
    const bool ascii = static_cast<unsigned char>(word[0]) < 0x80;
    return !ascii || at + word.size() == text.size() || !is_latin(text[at + word.size()]);
}

struct Timed {
    double minutes;
    std::size_t end;
};
std::optional<Timed> unit_after(std::string_view text, const Figure& figure) {
    const std::size_t at = skip_some(text, figure.at.end);
    for (const Unit& unit : kUnits) {
        if (stands(text, at, unit.word)) return Timed{figure.value * unit.minutes, at + unit.word.size()};
    }
    return std::nullopt;
}

bool is_old(std::string_view text, std::size_t end) {
    if (end < text.size() && text[end] == ' ') ++end;
    return stands(text, end, "old") || stands(text, end, "of age");
}

// 3个月的宝宝, 宝宝四个月, 出生5天.
bool is_of_baby(std::string_view text, const Figure& figure, std::size_t end, double minutes) {
    if (minutes > 36 * kMonth) return false;
    const std::string_view prior = before(text, figure.at.begin);
    for (Word word : {"大的", "的宝", "的婴", "的娃", "的孩", "的女", "的儿", "宝宝", "大，", "大,", "大了", "婴儿", "大"}) {
        if (text.substr(end, word.size()) == word) return true;
    }
    for (Word word : {"baby, ", "baby is ", "baby (", "infant, ", "newborn, ", "newborn is ", "infant is "}) {
        if (prior.ends_with(word)) return true;
    }
    return prior.ends_with("宝宝") || prior.ends_with("孩子") || prior.ends_with("出生") || prior.ends_with("娃") || prior.ends_with("宝贝") ||
           prior.ends_with("婴儿") || prior.ends_with("宝宝才") || prior.ends_with("月龄") || prior.ends_with("孙子") || prior.ends_with("女儿") ||
           prior.ends_with("儿子");
}

// 45yo, 45 y/o, 45 M, 45F, aged 45, age 45, 45岁.
std::optional<Length> years_at(std::string_view text, const Figure& figure) {
    if (figure.value > 130) return std::nullopt;
    const std::size_t at = skip_some(text, figure.at.end);
    const Length years{figure.value * kYear, {figure.at.begin, static_cast<std::uint32_t>(at)}};
    for (Word word : {"岁", "周岁", "yo", "y/o", "y.o", "y o"}) {
        if (stands(text, at, word) || (word == "y.o" && text.substr(at, 3) == word)) {
            const bool half = text.substr(at + word.size(), 3) == "半";
            return Length{years.minutes + (half ? kYear / 2 : 0), {figure.at.begin, static_cast<std::uint32_t>(at + word.size())}};
        }
    }
    const std::string_view prior = before(text, figure.at.begin);
    if (prior.ends_with("aged ") || prior.ends_with("age ") || prior.ends_with("age: ") || prior.ends_with("年龄") || prior.ends_with("年龄:")) return years;
    if (figure.value >= 1 && (stands(text, at, "m") || stands(text, at, "f")) && figure.at.begin < kAround) return years;
    return std::nullopt;
}

}  // namespace

std::optional<Length> age_in(std::string_view text, const std::vector<Figure>& figures) {
    for (const Figure& figure : figures) {
        if (auto years = years_at(text, figure)) return years;
        const auto timed = unit_after(text, figure);
        if (timed && (is_old(text, timed->end) || is_of_baby(text, figure, timed->end, timed->minutes))) {
            return Length{timed->minutes, {figure.at.begin, static_cast<std::uint32_t>(timed->end)}};
        }
    }
    return std::nullopt;
}

std::vector<Length> lengths_in(std::string_view text, const std::vector<Figure>& figures) {
    std::vector<Length> lengths;
    for (const Figure& figure : figures) {
        const auto timed = unit_after(text, figure);
        if (!timed || timed->minutes <= 0) continue;
        const std::string_view prior = before(text, figure.at.begin);
        if (std::ranges::any_of(kNoLength, [&](Word word) { return prior.ends_with(word); })) continue;
        if (is_old(text, timed->end) || is_of_baby(text, figure, timed->end, timed->minutes) || years_at(text, figure)) continue;
        lengths.push_back({timed->minutes, {figure.at.begin, static_cast<std::uint32_t>(timed->end)}});
    }
    for (const Moment& moment : kMoments) {
        const std::size_t at = text.find(moment.word);
        if (at == std::string_view::npos || !stands(text, at, moment.word)) continue;
        lengths.push_back({moment.minutes, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + moment.word.size())}});
    }
    std::ranges::sort(lengths, {}, [](const Length& one) { return one.at.begin; });
    return lengths;
}

std::optional<double> pregnant_weeks(std::string_view text, const std::vector<Figure>& figures) {
    for (const Figure& figure : figures) {
        const auto timed = unit_after(text, figure);
        if (!timed) continue;
        const std::string_view prior = before(text, figure.at.begin);
        const std::string_view after = text.substr(timed->end, std::min<std::size_t>(kAround, text.size() - timed->end));
        const bool said = prior.find("孕") != std::string_view::npos || prior.find("怀") != std::string_view::npos ||
                          after.find("pregnant") != std::string_view::npos || after.find("gestation") != std::string_view::npos ||
                          prior.ends_with("pregnant ");
        if (said && timed->minutes < 45 * kWeek) return timed->minutes / kWeek;
    }
    return std::nullopt;
}

}  // namespace xinglin::triage::engine
