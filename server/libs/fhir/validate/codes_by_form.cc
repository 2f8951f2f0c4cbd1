#include "libs/fhir/validate/codes_by_form.h"

#include <algorithm>
#include <array>

namespace xinglin::fhir::validate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool are_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }
unsigned digit(char c) { return static_cast<unsigned>(c - '0'); }

// Every second digit from the right is doubled, the digits of all are added up.
unsigned modulus_ten(std::string_view digits) {
    unsigned sum = 0;
    bool doubled = true;
    for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
        const unsigned value = digit(digits[i]) * (doubled ? 2U : 1U);
        sum += value / 10 + value % 10;
    }
    return (10 - sum % 10) % 10;
}

// The dihedral group of five, and the permutation by places.
unsigned product(unsigned left, unsigned right) {
    const bool turned = left >= 5, mirrored = right >= 5;
    const unsigned a = left % 5, b = right % 5;
    const unsigned sum = turned ? (a + 5 - b) % 5 : (a + b) % 5;
    return sum + (turned != mirrored ? 5U : 0U);
}

bool is_verhoeff(std::string_view digits) {
    constexpr std::array<unsigned, 10> kOnce{1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    unsigned check = 0;
    std::size_t place = 0;
    for (std::size_t i = digits.size(); i-- > 0; ++place) {
        unsigned value = digit(digits[i]);
        for (std::size_t k = 0; k < place % 8; ++k) value = kOnce[value];
        check = product(check, value);
    }
    return check == 0;
}

}  // namespace

bool is_loinc(std::string_view code) {
    constexpr std::size_t kDigitsMost = 8;
    const bool part = code.size() > 2 && is_capital(code[0]) && is_capital(code[1]);
    const auto rest = part ? code.substr(2) : code;
    const auto dash = rest.find('-');
    const auto number = rest.substr(0, dash);
    if (dash == std::string_view::npos || rest.size() != dash + 2 || number.size() > kDigitsMost) return false;
    if (!are_digits(number) || !is_digit(rest.back())) return false;
    return part || digit(rest.back()) == modulus_ten(number);
}

bool is_snomed(std::string_view code) {
    constexpr std::size_t kLeast = 6, kMost = 18;
    if (!are_digits(code)) return code.find_first_of("0123456789") != std::string_view::npos && code.find_first_of("|:+=") != std::string_view::npos;
    return code.size() >= kLeast && code.size() <= kMost && is_verhoeff(code);
}

std::optional<bool> has_form_of(std::string_view system, std::string_view code) {
    if (system == "http://loinc.org") return is_loinc(code);
    if (system == "http://snomed.info/sct") return is_snomed(code);
    return std::nullopt;
}

}  // namespace xinglin::fhir::validate
