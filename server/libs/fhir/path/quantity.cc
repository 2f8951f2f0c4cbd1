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

std::optional<TimeUnit> as_calendar(const Quantity& of) {
    if (of.calendar) return time_unit(of.unit);
    if (of.unit == "a") return TimeUnit::Year;
    return of.unit == "mo" ? std::optional(TimeUnit::Month) : definite_unit(of.unit);
}

long double days_in(TimeUnit unit) {
    constexpr long double kMillisecondsADay = 86'400'000;
    switch (unit) {
    case TimeUnit::Year: return 365;
    case TimeUnit::Month: return 30;
    case TimeUnit::Week: return 7;
    case TimeUnit::Day: return 1;
    case TimeUnit::Hour: return 1 / 24.0L;
    case TimeUnit::Minute: return 1 / 1440.0L;
    case TimeUnit::Second: return 1000 / kMillisecondsADay;
    case TimeUnit::Millisecond: return 1 / kMillisecondsADay;
    }
    return 1;
}

// How many of the one are in one of the other, as FHIRPath counts calendar units.
std::optional<long double> calendar_ratio(const Quantity& from, const Quantity& to) {
    const auto one = as_calendar(from), other = as_calendar(to);
    if (!one || !other) return std::nullopt;
    if (*one == TimeUnit::Year && *other == TimeUnit::Month) return 12;
    if (*one == TimeUnit::Month && *other == TimeUnit::Year) return 1 / 12.0L;
    return days_in(*one) / days_in(*other);
}

Quantity with(Decimal value, const Quantity& of) { return {value, of.unit, of.calendar}; }

std::string grouped(const std::string& code) { return code.find_first_of("./") == std::string::npos ? code : "(" + code + ")"; }

}  // namespace

std::string Quantity::text() const { return calendar ? value.text() + " " + unit : value.text() + " '" + unit + "'"; }

std::optional<Quantity> parse_quantity(std::string_view text) {
    const auto number = text.substr(0, text.find_first_not_of("+-0123456789."));
    const auto value = Decimal::parse(number);
    if (!value) return std::nullopt;
    if (number == text) return Quantity{*value, "1"};
    auto unit = text.substr(number.size());
    unit.remove_prefix(std::min(unit.find_first_not_of(" \t\r\n"), unit.size()));
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

std::optional<Quantity> converted(const Quantity& of, const std::string& unit) {
    const Quantity one{Decimal::of(1), unit, time_unit(unit).has_value()};
    if (of.unit == "1" && !of.calendar) return Quantity{of.value, unit, one.calendar};
    if (of.unit == unit && of.calendar == one.calendar) return of;
    long double value = 0;
    const auto from = measure(of, false), to = measure(one, false);
    const bool by_calendar = of.calendar && (unit == "a" || unit == "mo");
    if (!by_calendar && from && to && from->unit.comparable(to->unit)) {
        value = (from->value - to->unit.offset) / to->unit.factor;
    } else {
        const auto ratio = of.calendar || one.calendar ? calendar_ratio(of, one) : std::nullopt;
        if (!ratio) return std::nullopt;
        value = of.value.wide() * *ratio;
    }
    const auto in_unit = Decimal::of_double(static_cast<double>(value));
    return in_unit ? std::optional(with(*in_unit, one)) : std::nullopt;
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
    if (left.unit == "1" && right.unit != "1") return add({left.value, right.unit, right.calendar}, right);
    if (right.unit == "1" && left.unit != "1") return add(left, {right.value, left.unit, left.calendar});
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
