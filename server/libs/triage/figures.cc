// Numbers in Arabic, Chinese and English writing.
#include <algorithm>
#include <array>

#include "libs/triage/measures.h"

namespace xinglin::triage::engine {
namespace {

constexpr std::size_t kDigitsMost = 9;

struct Numeral {
    std::string_view sign;
    int value;
};
constexpr auto kDigits = std::to_array<Numeral>({{"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"俩", 2}, {"三", 3}, {"四", 4},
                                           {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"几", 3}});
constexpr auto kTens = std::to_array<Numeral>({{"十", 10}, {"百", 100}, {"千", 1000}});

template <std::size_t N>
const Numeral* numeral_at(std::string_view text, std::size_t at, const std::array<Numeral, N>& table) {
    for (const Numeral& one : table) {
        if (text.substr(at, one.sign.size()) == one.sign) return &one;
    }
    return nullptr;
}

std::optional<Figure> arabic_at(std::string_view text, std::size_t at) {
    if (!is_digit(text[at])) return std::nullopt;
    Figure figure{.at = {static_cast<std::uint32_t>(at), 0}};
    std::size_t end = at;
    for (; end < text.size() && is_digit(text[end]) && end - at < kDigitsMost; ++end) figure.value = figure.value * 10 + (text[end] - '0');
    if (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
        double part = 0.1;
        for (++end; end < text.size() && is_digit(text[end]); ++end, part /= 10) figure.value += (text[end] - '0') * part;
    }
    while (end < text.size() && is_digit(text[end])) ++end;
    figure.at.end = static_cast<std::uint32_t>(end);
    return figure;
}

// 三, 十二, 三十九, 一百六 (160), 两三 (3), 七八十 (80).
std::optional<Figure> chinese_at(std::string_view text, std::size_t at) {
    double whole = 0;
    double digit = -1;
    double last_ten = 0;
    std::size_t end = at;
    while (end < text.size()) {
        if (const Numeral* one = numeral_at(text, end, kDigits)) {
            digit = one->value;
            end += one->sign.size();
        } else if (const Numeral* ten = numeral_at(text, end, kTens)) {
            if (digit < 0 && ten->value != 10) break;
            whole += (digit < 0 ? 1 : digit) * ten->value;
            last_ten = ten->value;
            digit = -1;
            end += ten->sign.size();
        } else {
            break;
        }
    }
    if (end == at) return std::nullopt;
    if (digit >= 0) whole += last_ten >= 100 ? digit * last_ten / 10 : digit;
    return Figure{whole, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}};
}

struct NumberWord {
    std::string_view word;
    double value;
};
// The longer before the shorter that begins it.
constexpr auto kWords = std::to_array<NumberWord>({{"one and a half", 1.5}, {"half a", 0.5}, {"half an", 0.5},
                                             {"a couple of", 2}, {"a couple", 2}, {"couple of", 2},
                                             {"a few", 3}, {"several", 4}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6},
                                             {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13},
                                             {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}});
constexpr auto kEnglishTens = std::to_array<NumberWord>({{"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70},
                                                   {"eighty", 80}, {"ninety", 90}});
// "a week" is one; any other "a" is no number.
constexpr auto kOneOf = std::to_array<std::string_view>({"minute", "hour", "day", "week", "month", "year"});

bool stands_at(std::string_view text, std::size_t at, std::string_view word) {
    const std::size_t end = at + word.size();
    return text.substr(at, word.size()) == word && (end >= text.size() || !is_latin(text[end]));
}

template <std::size_t N>
const NumberWord* word_at(std::string_view text, std::size_t at, const std::array<NumberWord, N>& table) {
    const auto found = std::ranges::find_if(table, [&](const NumberWord& one) { return stands_at(text, at, one.word); });
    return found == table.end() ? nullptr : &*found;
}

// three, forty five, a (week), half an (hour).
std::optional<Figure> english_at(std::string_view text, std::size_t at) {
    if (!is_latin(text[at]) || (at > 0 && is_latin(text[at - 1]))) return std::nullopt;
    const auto figure = [&](double value, std::size_t end) { return Figure{value, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}}; };
    if (const NumberWord* ten = word_at(text, at, kEnglishTens)) {
        const std::size_t end = at + ten->word.size();
        const NumberWord* one = end + 1 < text.size() && text[end] == ' ' ? word_at(text, end + 1, kWords) : nullptr;
        if (one && one->value >= 1 && one->value < 10) return figure(ten->value + one->value, end + 1 + one->word.size());
        return figure(ten->value, end);
    }
    if (const NumberWord* one = word_at(text, at, kWords)) return figure(one->value, at + one->word.size());
    for (std::string_view article : {"a", "an"}) {
        if (!stands_at(text, at, article)) continue;
        const std::size_t unit = at + article.size() + 1;
        if (std::ranges::any_of(kOneOf, [&](auto word) { return stands_at(text, unit, word); })) return figure(1, unit - 1);
    }
    return std::nullopt;
}

// 39度5 and 三十九度五 are one number, whose unit is the 度 within.
void take_tenth(std::string_view text, Figure& figure) {
    constexpr std::string_view kDegree = "度";
    if (text.substr(figure.at.end, kDegree.size()) != kDegree) return;
    const std::size_t at = figure.at.end + kDegree.size();
    if (at >= text.size()) return;
    const Numeral* one = numeral_at(text, at, kDigits);
    const bool tenth = is_digit(text[at]) && (at + 1 == text.size() || !is_digit(text[at + 1]));
    if (tenth) figure.value += (text[at] - '0') / 10.0;
    else if (one && one->sign != "几") figure.value += one->value / 10.0;
}

}  // namespace

std::vector<Figure> figures_in(std::string_view text) {
    std::vector<Figure> figures;
    constexpr std::string_view kHalf = "半";
    for (std::size_t at = 0; at < text.size();) {
        auto figure = arabic_at(text, at);
        if (!figure) figure = chinese_at(text, at);
        if (!figure) figure = english_at(text, at);
        if (!figure && text.substr(at, kHalf.size()) == kHalf) {
            figure = Figure{0.5, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + kHalf.size())}};
        }
        if (!figure) {
            at += char_size(text[at]);
            continue;
        }
        take_tenth(text, *figure);
        figures.push_back(*figure);
        at = figure->at.end;
    }
    return figures;
}

}  // namespace xinglin::triage::engine
