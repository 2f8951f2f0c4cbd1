#include "platform/i18n/i18n.h"

#include <algorithm>

namespace xinglin::i18n {
namespace {

constexpr std::size_t kHeaderMax = 256;   // What is longer was not written by a browser.

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool same_letters(std::string_view left, std::string_view lower) {
    return std::ranges::equal(left, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

// In thousandths: "0.8" is 800; what cannot be read counts as nothing.
int weight(std::string_view parameters) {
    const std::string_view value = trimmed(parameters);
    if (value.empty()) return 1000;
    if (!value.starts_with("q=")) return 1000;
    int thousandths = 0;
    int unit = 1000;
    for (const char c : value.substr(2, 5)) {
        if (c == '.') continue;
        if (c < '0' || c > '9') return 0;
        thousandths += (c - '0') * unit;
        unit /= 10;
    }
    return std::min(thousandths, 1000);
}

}  // namespace

std::string_view language_tag(Language language) { return language == Language::English ? "en" : "zh-CN"; }

Language preferred(std::string_view accept_language) {
    Language best = Language::Chinese;
    int best_weight = 0;
    for (std::string_view left = accept_language.substr(0, kHeaderMax); !left.empty();) {
        const auto comma = std::min(left.find(','), left.size());
        const std::string_view range = left.substr(0, comma);
        left.remove_prefix(std::min(comma + 1, left.size()));
        const auto semicolon = std::min(range.find(';'), range.size());
        const std::string_view tag = trimmed(range.substr(0, semicolon));
        const std::string_view primary = tag.substr(0, tag.find('-'));
        const bool english = same_letters(primary, "en");
        if (!english && !same_letters(primary, "zh")) continue;
        const int asked = weight(range.substr(std::min(semicolon + 1, range.size())));
        if (asked <= best_weight) continue;
        best_weight = asked;
        best = english ? Language::English : Language::Chinese;
    }
    return best;
}

}  // namespace xinglin::i18n
