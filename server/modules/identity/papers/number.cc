#include "modules/identity/papers/number.h"

#include <array>
#include <charconv>

namespace xinglin::identity {
namespace {

constexpr int kFirstYear = 1900;

int whole(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// A full-width sign (U+FF01..U+FF5E) is three bytes; its narrow one lies 0xFEE0 below. 0 where it is none.
char narrow_of(std::string_view text) {
    if (text.size() < 3 || text[0] != '\xEF') return 0;
    const unsigned wide = ((static_cast<unsigned char>(text[1]) & 0x3FU) << 6U) | (static_cast<unsigned char>(text[2]) & 0x3FU);
    const unsigned narrow = 0xF000U + wide - 0xFEE0U;
    return narrow >= '!' && narrow <= '~' ? static_cast<char>(narrow) : '\0';
}

}  // namespace

std::string compact(std::string_view typed) {
    std::string kept;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        char c = typed[at];
        if (const char narrow = narrow_of(typed.substr(at)); narrow != 0) {
            c = narrow;
            at += 2;
        }
        if (c == ' ' || c == '-') continue;
        kept.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return kept;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

char check_character(std::string_view seventeen_digits) {
    constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};   // 2^(17-i) mod 11.
    constexpr std::string_view kCharacters = "10X98765432";
    check(seventeen_digits.size() == kWeights.size(), "the check character stands for seventeen digits");
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) sum += (seventeen_digits[i] - '0') * kWeights.at(i);
    return kCharacters[static_cast<std::size_t>(sum % 11)];
}

bool check_holds(std::string_view eighteen) { return check_character(eighteen.substr(0, 17)) == eighteen[17]; }

std::optional<LocalDay> day_of(std::string_view yyyymmdd, LocalDay today) {
    using namespace std::chrono;
    if (yyyymmdd.size() != 8 || !all_digits(yyyymmdd)) return std::nullopt;
    const year_month_day civil{year{whole(yyyymmdd.substr(0, 4))}, month{static_cast<unsigned>(whole(yyyymmdd.substr(4, 2)))},
                               day{static_cast<unsigned>(whole(yyyymmdd.substr(6, 2)))}};
    if (!civil.ok() || civil.year() < year{kFirstYear}) return std::nullopt;
    const LocalDay found{static_cast<std::int32_t>(sys_days{civil}.time_since_epoch().count())};
    if (found > today) return std::nullopt;
    return found;
}

Sex sex_of(char digit) { return (digit - '0') % 2 == 1 ? Sex::Male : Sex::Female; }

}  // namespace xinglin::identity
