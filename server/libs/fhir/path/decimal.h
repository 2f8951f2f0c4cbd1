// Decimal: exact, with the digits it was written with: 1.10 is equal to 1.1 and is written 1.10.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xinglin::fhir::path {

__extension__ using Int128 = __int128;

class Decimal {
 public:
    static constexpr int kDigitsMax = 34;     // What does not fit is no decimal of ours.
    static constexpr int kScaleMax = 28;
    static constexpr int kQuotientScale = 16;   // Digits behind the point of an endless quotient.

    constexpr Decimal() = default;
    constexpr Decimal(Int128 digits, int scale) : digits_(digits), scale_(scale) {}
    static Decimal of(std::int64_t whole) { return {whole, 0}; }
    // As JSON writes numbers, and with a plus before them.
    static std::optional<Decimal> parse(std::string_view text);
    // To 15 significant digits, which is what a double surely has; nothing for what is not finite or too large.
    static std::optional<Decimal> of_double(double value);

    std::string text() const;
    double number() const;
    long double wide() const;
    int scale() const { return scale_; }   // Digits behind the point.
    Int128 digits() const { return digits_; }
    bool is_zero() const { return digits_ == 0; }
    bool is_negative() const { return digits_ < 0; }
    bool is_whole() const;
    std::optional<std::int64_t> whole() const;   // Toward zero.
    Decimal negated() const { return {-digits_, scale_}; }
    Decimal trimmed() const;   // Without zeros at its end.

    enum class Rounding : std::uint8_t { HalfAway, Down, Floor, Ceiling };   // Down: toward zero.
    // With exactly that many digits behind the point.
    std::optional<Decimal> at_scale(int scale, Rounding rounding = Rounding::HalfAway) const;

    // Nothing when the result is too large, or the divisor is zero.
    static std::optional<Decimal> add(const Decimal& left, const Decimal& right);
    static std::optional<Decimal> multiply(const Decimal& left, const Decimal& right);
    static std::optional<Decimal> divide(const Decimal& left, const Decimal& right);
    // Toward zero; the remainder has the sign of the left.
    static std::optional<Decimal> quotient(const Decimal& left, const Decimal& right);
    static std::optional<Decimal> remainder(const Decimal& left, const Decimal& right);

    friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);
    friend bool operator==(const Decimal& left, const Decimal& right) { return (left <=> right) == 0; }

 private:
    Int128 digits_ = 0;
    int scale_ = 0;
};

}  // namespace xinglin::fhir::path
