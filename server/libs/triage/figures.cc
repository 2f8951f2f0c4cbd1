// Numbers in Arabic and Chinese writing.
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
