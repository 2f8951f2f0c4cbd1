#include "libs/fhir/path/quantity.h"

#include <algorithm>
#include <cmath>

#include "libs/fhir/ucum/ucum.h"

namespace xinglin::fhir::path {
namespace {

constexpr long double kSame = 1e-14L;   // What conversion by factors may lose.

// UCUM's code for a calendar unit; years and months are their own kind unless `loose`.
std::string code_of(const Quantity& of, bool loose) {
    if (!of.calendar) return of.unit;
    switch (*time_unit(of.unit)) {
    case TimeUnit::Year: return loose ? "a" : "";
    case TimeUnit::Month: return loose ? "mo" : "";
    case TimeUnit::Week: return "wk";
    case TimeUnit::Day: return "d";
    case TimeUnit::Hour: return "h";
    case TimeUnit::Minute: return "min";
    case TimeUnit::Second: return "s";
    case TimeUnit::Millisecond: return "ms";
    }
    return "";
}

// The measure in base units. Years and months of the calendar count in months, and are comparable with nothing else.
struct Measure {
    long double value;
    ucum::Unit unit;
};
std::optional<Measure> measure(const Quantity& of, bool loose) {
    const std::string code = code_of(of, loose);
    if (code.empty() && of.calendar) {
        const long double months = *time_unit(of.unit) == TimeUnit::Year ? 12 : 1;
        return Measure{of.value.wide() * months, {.factor = months, .proper = "month"}};
    }
    const auto unit = ucum::parse(code);
    if (!unit) return std::nullopt;
    return Measure{ucum::canonical(of.value.wide(), *unit), *unit};
}

Order order(long double left, long double right) {
    if (std::fabs(left - right) <= kSame * std::max(std::fabs(left), std::fabs(right))) return Order::Equal;
    return left < right ? Order::Less : Order::Greater;
}

Order order(const Decimal& left, const Decimal& right) {
    if (left == right) return Order::Equal;
    return left < right ? Order::Less : Order::Greater;
}

Quantity with(Decimal value, const Quantity& of) { return {value, of.unit, of.calendar}; }

std::string grouped(const std::string& code) { return code.find_first_of("./") == std::string::npos ? code : "(" + code + ")"; }

}  // namespace

std::string Quantity::text() const { return calendar ? value.text() + " " + unit : value.text() + " '" + unit + "'"; }

std::optional<Quantity> parse_quantity(std::string_view text) {
    const auto space = text.find(' ');
    auto number = text.substr(0, space);
    const auto value = number.find_first_of("eE") == std::string_view::npos ? Decimal::parse(number) : std::nullopt;
    if (!value) return std::nullopt;
    if (space == std::string_view::npos) return Quantity{*value, "1"};
    auto unit = text.substr(space);
    while (unit.starts_with(' ')) unit.remove_prefix(1);
    if (unit.size() >= 3 && unit.front() == '\'' && unit.back() == '\'')
        return Quantity{*value, std::string(unit.substr(1, unit.size() - 2))};
    if (!time_unit(unit)) return std::nullopt;
    return Quantity{*value, std::string(unit), true};
}

Order compare(const Quantity& left, const Quantity& right) {
    if (left.unit == right.unit && left.calendar == right.calendar) return order(left.value, right.value);
    const auto one = measure(left, false), other = measure(right, false);
    if (!one || !other || !one->unit.comparable(other->unit)) return Order::Unknown;
    return order(one->value, other->value);
}

bool comparable(const Quantity& left, const Quantity& right) {
    const auto one = measure(left, false), other = measure(right, false);
    return one && other && one->unit.comparable(other->unit);
}

bool equivalent(const Quantity& left, const Quantity& right) {
    const auto one = measure(left, true), other = measure(right, true);
    if (!one || !other) return left.unit == right.unit && left.value == right.value;
    if (!one->unit.comparable(other->unit)) return false;
    // Both in the unit of the coarser: 4040 mg are 4 g when grams are counted whole.
    const bool by_left = one->unit.factor >= other->unit.factor;
    const ucum::Unit& unit = by_left ? one->unit : other->unit;
    const auto in_unit = [&](const Measure& of) {
        return Decimal::of_double(static_cast<double>((of.value - unit.offset) / unit.factor));
    };
    const int scale = by_left ? left.value.scale() : right.value.scale();
    const auto a = in_unit(*one), b = in_unit(*other);
    return a && b && a->at_scale(scale) == b->at_scale(scale);
}

std::optional<Quantity> add(const Quantity& left, const Quantity& right) {
    if (left.unit == right.unit && left.calendar == right.calendar) {
        const auto sum = Decimal::add(left.value, right.value);
        return sum ? std::optional(with(*sum, left)) : std::nullopt;
    }
    const auto one = measure(left, false), other = measure(right, false);
    if (!one || !other || !one->unit.comparable(other->unit)) return std::nullopt;
    const bool by_left = one->unit.factor <= other->unit.factor;
    const long double finer = by_left ? one->unit.factor : other->unit.factor;
    const auto sum = Decimal::of_double(static_cast<double>((one->value + other->value) / finer));
    return sum ? std::optional(with(*sum, by_left ? left : right)) : std::nullopt;
}

std::optional<Quantity> multiply(const Quantity& left, const Quantity& right) {
    const auto product = Decimal::multiply(left.value, right.value);
    if (!product) return std::nullopt;
    if (right.unit == "1") return with(*product, left);
    if (left.unit == "1") return with(*product, right);
    return Quantity{*product, grouped(code_of(left, true)) + "." + grouped(code_of(right, true))};
}

std::optional<Quantity> divide(const Quantity& left, const Quantity& right) {
    const auto value = Decimal::divide(left.value, right.value);
    if (!value) return std::nullopt;
    if (right.unit == "1") return with(*value, left);
    if (left.unit == right.unit && left.calendar == right.calendar) return Quantity{*value, "1"};
    if (left.unit == "1") return Quantity{*value, "/" + grouped(code_of(right, true))};
    return Quantity{*value, grouped(code_of(left, true)) + "/" + grouped(code_of(right, true))};
}

}  // namespace xinglin::fhir::path
