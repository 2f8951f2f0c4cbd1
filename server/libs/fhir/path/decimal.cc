#include "libs/fhir/path/decimal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace xinglin::fhir::path {
namespace {

constexpr Int128 power_of_ten(int exponent) {
    Int128 value = 1;
    for (; exponent > 0; --exponent) value *= 10;
    return value;
}

constexpr Int128 kMost = power_of_ten(Decimal::kDigitsMax) - 1;

bool fits(Int128 digits) { return digits <= kMost && digits >= -kMost; }

std::optional<Int128> scaled_up(Int128 digits, int by) {
    if (digits == 0) return 0;
    if (by > Decimal::kDigitsMax) return std::nullopt;
    Int128 out = 0;
    if (__builtin_mul_overflow(digits, power_of_ten(by), &out)) return std::nullopt;
    return out;
}

// Both with the same digits behind the point.
struct Pair {
    Int128 left, right;
    int scale;
};
std::optional<Pair> aligned(const Decimal& left, const Decimal& right) {
    const int scale = std::max(left.scale(), right.scale());
    const auto one = scaled_up(left.digits(), scale - left.scale()), other = scaled_up(right.digits(), scale - right.scale());
    if (!one || !other) return std::nullopt;
    return Pair{*one, *other, scale};
}

std::optional<Decimal> checked(Int128 digits, int scale) {
    while (scale > Decimal::kScaleMax || (!fits(digits) && scale > 0)) {
        digits /= 10;
        --scale;
    }
    if (!fits(digits)) return std::nullopt;
    return Decimal(digits, scale);
}

Int128 rounded(Int128 digits, Int128 divisor, Decimal::Rounding rounding) {
    const Int128 whole = digits / divisor, rest = digits % divisor;
    if (rest == 0) return whole;
    switch (rounding) {
    case Decimal::Rounding::Down: return whole;
    case Decimal::Rounding::Floor: return rest < 0 ? whole - 1 : whole;
    case Decimal::Rounding::Ceiling: return rest > 0 ? whole + 1 : whole;
    case Decimal::Rounding::HalfAway: break;
    }
    const Int128 twice = (rest < 0 ? -rest : rest) * 2;
    if (twice < divisor) return whole;
    return digits < 0 ? whole - 1 : whole + 1;
}

// An exponent behind e, moved over.
std::optional<int> take_exponent(std::string_view text, std::size_t& at) {
    bool negative = false;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) negative = text[at++] == '-';
    int value = 0;
    const std::size_t from = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        value = value * 10 + (text[at] - '0');
        if (value > 1000) return std::nullopt;
    }
    if (at == from) return std::nullopt;
    return negative ? -value : value;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    std::size_t at = 0;
    bool negative = false;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) negative = text[at++] == '-';
    Int128 digits = 0;
    int scale = 0;
    std::size_t whole = 0, behind = 0;
    bool point = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '.' && !point) {
            point = true;
            continue;
        }
        if (text[at] < '0' || text[at] > '9') break;
        ++(point ? behind : whole);
        if (point && scale >= kScaleMax) continue;   // Finer than anything that is compared.
        digits = digits * 10 + (text[at] - '0');
        if (!fits(digits)) return std::nullopt;
        scale += point ? 1 : 0;
    }
    if (whole == 0 || (point && behind == 0)) return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
        const auto exponent = take_exponent(text, ++at);
        if (!exponent || at != text.size()) return std::nullopt;
        scale -= *exponent;
    }
    if (scale < 0) {
        const auto up = scaled_up(digits, -scale);
        if (!up || !fits(*up)) return std::nullopt;
        digits = *up;
        scale = 0;
    }
    if (scale > kScaleMax + kDigitsMax) digits = 0, scale = kScaleMax;
    return checked(negative ? -digits : digits, scale);
}

std::optional<Decimal> Decimal::of_double(double value) {
    if (!std::isfinite(value)) return std::nullopt;
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.15g", value);
    return parse(buffer.data());
}

std::string Decimal::text() const {
    std::string out;
    Int128 left = digits_ < 0 ? -digits_ : digits_;
    int written = 0;
    while (left > 0 || written <= scale_) {
        if (written == scale_ && scale_ > 0) out += '.';
        out += static_cast<char>('0' + static_cast<int>(left % 10));
        left /= 10;
        ++written;
    }
    if (digits_ < 0) out += '-';
    std::reverse(out.begin(), out.end());
    return out;
}

long double Decimal::wide() const { return static_cast<long double>(digits_) / static_cast<long double>(power_of_ten(scale_)); }
double Decimal::number() const { return static_cast<double>(wide()); }
bool Decimal::is_whole() const { return digits_ % power_of_ten(scale_) == 0; }

std::optional<std::int64_t> Decimal::whole() const {
    const Int128 value = digits_ / power_of_ten(scale_);
    if (value > INT64_MAX || value < INT64_MIN) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

Decimal Decimal::trimmed() const {
    Decimal out = *this;
    while (out.scale_ > 0 && out.digits_ % 10 == 0) {
        out.digits_ /= 10;
        --out.scale_;
    }
    return out;
}

std::optional<Decimal> Decimal::at_scale(int scale, Rounding rounding) const {
    if (scale < 0 || scale > kScaleMax) return std::nullopt;
    if (scale < scale_) return Decimal(rounded(digits_, power_of_ten(scale_ - scale), rounding), scale);
    const auto up = scaled_up(digits_, scale - scale_);
    if (!up || !fits(*up)) return std::nullopt;
    return Decimal(*up, scale);
}

std::optional<Decimal> Decimal::add(const Decimal& left, const Decimal& right) {
    const auto pair = aligned(left, right);
    Int128 sum = 0;
    if (!pair || __builtin_add_overflow(pair->left, pair->right, &sum)) return std::nullopt;
    return checked(sum, pair->scale);
}

std::optional<Decimal> Decimal::multiply(const Decimal& left, const Decimal& right) {
    Int128 product = 0;
    if (!__builtin_mul_overflow(left.digits_, right.digits_, &product)) return checked(product, left.scale_ + right.scale_);
    return of_double(left.number() * right.number());
}

std::optional<Decimal> Decimal::divide(const Decimal& left, const Decimal& right) {
    if (right.is_zero()) return std::nullopt;
    const auto up = scaled_up(left.digits_, kQuotientScale + right.scale_ + 1);
    if (!up || left.scale_ > kQuotientScale) return of_double(left.number() / right.number());
    const Decimal exact(*up / right.digits_, kQuotientScale + 1 + left.scale_);
    const auto out = exact.at_scale(kQuotientScale);
    return out ? std::optional(out->trimmed()) : of_double(left.number() / right.number());
}

std::optional<Decimal> Decimal::quotient(const Decimal& left, const Decimal& right) {
    const auto pair = aligned(left, right);
    if (!pair || pair->right == 0) return std::nullopt;
    return checked(pair->left / pair->right, 0);
}

std::optional<Decimal> Decimal::remainder(const Decimal& left, const Decimal& right) {
    const auto pair = aligned(left, right);
    if (!pair || pair->right == 0) return std::nullopt;
    return checked(pair->left % pair->right, pair->scale);
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
    if (const auto pair = aligned(left, right)) return pair->left <=> pair->right;
    const long double one = left.wide(), other = right.wide();
    if (one == other) return std::strong_ordering::equal;
    return one < other ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace xinglin::fhir::path
