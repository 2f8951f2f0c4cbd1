// Calendar arithmetic and boundaries.
#include <algorithm>
#include <array>

#include "libs/fhir/path/temporal.h"

namespace xinglin::fhir::path {
namespace {

struct UnitName {
    std::string_view name;
    TimeUnit unit;
};
constexpr std::array<UnitName, 8> kNames{{{"year", TimeUnit::Year},
                                          {"month", TimeUnit::Month},
                                          {"week", TimeUnit::Week},
                                          {"day", TimeUnit::Day},
                                          {"hour", TimeUnit::Hour},
                                          {"minute", TimeUnit::Minute},
                                          {"second", TimeUnit::Second},
                                          {"millisecond", TimeUnit::Millisecond}}};
constexpr std::array<UnitName, 6> kDefinite{{{"wk", TimeUnit::Week},
                                             {"d", TimeUnit::Day},
                                             {"h", TimeUnit::Hour},
                                             {"min", TimeUnit::Minute},
                                             {"s", TimeUnit::Second},
                                             {"ms", TimeUnit::Millisecond}}};

constexpr std::int64_t kDayMs = 86'400'000;

std::int64_t milliseconds_in(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::Week: return 7 * kDayMs;
    case TimeUnit::Day: return kDayMs;
    case TimeUnit::Hour: return 3'600'000;
    case TimeUnit::Minute: return 60'000;
    case TimeUnit::Second: return 1000;
    default: return 1;
    }
}

std::optional<Temporal> in_year(Temporal of, std::int64_t year) {
    if (year < 1 || year > 9999) return std::nullopt;
    of.year = static_cast<std::int16_t>(year);
    of.day =
        static_cast<std::int8_t>(std::min<int>(of.day, days_of_month(of.year, of.month)));   // The last day of a shorter month.
    return of;
}

std::optional<Temporal> moved_months(Temporal of, std::int64_t months) {
    const std::int64_t all = of.year * 12 + (of.month - 1) + months;
    if (all < 12) return std::nullopt;
    of.month = static_cast<std::int8_t>(all % 12 + 1);
    return in_year(of, all / 12);
}

std::optional<Temporal> moved_days(Temporal of, std::int64_t days) {
    std::int64_t day = of.day + days;
    if (std::abs(days) > 4'000'000) return std::nullopt;
    std::optional<Temporal> at = of;
    at->day = 1;
    for (; day < 1 && at; day += days_of_month(at->year, at->month)) {
        at = moved_months(*at, -1);
        if (!at) return std::nullopt;
    }
    while (at && day > days_of_month(at->year, at->month)) {
        day -= days_of_month(at->year, at->month);
        at = moved_months(*at, 1);
    }
    if (at) at->day = static_cast<std::int8_t>(day);
    return at;
}

std::int64_t floored(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

std::optional<Temporal> moved_milliseconds(Temporal of, std::int64_t amount) {
    const std::int64_t own = ((of.hour * 60 + of.minute) * 60 + of.second) * std::int64_t{1000} + of.nanosecond / 1'000'000;
    const std::int64_t all = own + amount, days = floored(all, kDayMs), rest = all - days * kDayMs;
    of.hour = static_cast<std::int8_t>(rest / 3'600'000);
    of.minute = static_cast<std::int8_t>(rest / 60'000 % 60);
    of.second = static_cast<std::int8_t>(rest / 1000 % 60);
    of.nanosecond = static_cast<std::int32_t>(rest % 1000 * 1'000'000 + of.nanosecond % 1'000'000);
    if (of.precision < Precision::Fraction && rest % 1000 != 0) of.precision = Precision::Fraction, of.fraction_digits = 3;
    return of.clock == Clock::Time ? std::optional(of) : moved_days(of, days);   // A time of day runs around the clock.
}

// What the coarsest part of the amount is that this precision can show.
std::optional<Temporal> moved_by(const Temporal& from, std::int64_t ms) {
    switch (from.precision) {
    case Precision::Year: return in_year(from, from.year + ms / (365 * kDayMs));
    case Precision::Month: return moved_months(from, ms / (30 * kDayMs));
    case Precision::Day: return moved_days(from, ms / kDayMs);
    case Precision::Hour: return moved_milliseconds(from, ms / 3'600'000 * 3'600'000);
    case Precision::Minute: return moved_milliseconds(from, ms / 60'000 * 60'000);
    case Precision::Second: return moved_milliseconds(from, ms / 1000 * 1000);
    case Precision::Fraction: return moved_milliseconds(from, ms);
    }
    return std::nullopt;
}

std::optional<Precision> precision_of(Clock clock, int digits) {
    if (clock == Clock::Time) digits += 8;
    switch (digits) {
    case 4: return Precision::Year;
    case 6: return Precision::Month;
    case 8: return Precision::Day;
    case 10: return Precision::Hour;
    case 12: return Precision::Minute;
    case 14: return Precision::Second;
    case 17: return Precision::Fraction;
    default: return std::nullopt;
    }
}

std::optional<Temporal> cut(Temporal of, int digits) {
    const auto wanted = precision_of(of.clock, digits);
    if (!wanted || (of.clock == Clock::Date && *wanted > Precision::Day)) return std::nullopt;
    of.precision = *wanted;
    of.fraction_digits = *wanted == Precision::Fraction ? 3 : std::int8_t{0};
    if (*wanted < Precision::Hour) of.zone.reset();
    return of;
}

}  // namespace

std::optional<TimeUnit> time_unit(std::string_view name) {
    if (name.ends_with('s')) name.remove_suffix(1);
    for (const auto& one : kNames) {
        if (one.name == name) return one.unit;
    }
    return std::nullopt;
}

std::optional<TimeUnit> definite_unit(std::string_view code) {
    for (const auto& one : kDefinite) {
        if (one.name == code) return one.unit;
    }
    return std::nullopt;
}

std::optional<Temporal> moved(const Temporal& from, std::int64_t amount, TimeUnit unit) {
    constexpr std::int64_t kAmountMax = 1'000'000'000'000'000;
    if (std::abs(amount) > kAmountMax) return std::nullopt;
    if (from.clock == Clock::Time && unit <= TimeUnit::Month) return std::nullopt;
    if (unit == TimeUnit::Year) return in_year(from, from.year + amount);
    if (unit == TimeUnit::Month)
        return from.precision == Precision::Year ? in_year(from, from.year + amount / 12) : moved_months(from, amount);
    std::int64_t ms = 0;
    if (__builtin_mul_overflow(amount, milliseconds_in(unit), &ms)) return std::nullopt;
    return moved_by(from, ms);
}

std::optional<Temporal> low_boundary(const Temporal& of, int digits) {
    Temporal low = of;
    if (of.clock == Clock::DateTime && !of.zone) low.zone = 14 * 60;   // Where a day begins first.
    return cut(low, digits);   // What is not known stands at its first value already.
}

std::optional<Temporal> high_boundary(const Temporal& of, int digits) {
    Temporal high = of;
    if (of.precision < Precision::Month) high.month = 12;
    if (of.precision < Precision::Day) high.day = static_cast<std::int8_t>(days_of_month(high.year, high.month));
    if (of.precision < Precision::Hour) high.hour = 23, high.minute = 59;
    if (of.precision < Precision::Second) high.second = 59;   // FHIR has no hour without minutes: T08 is 08:00.
    std::int32_t rest = 1;
    for (int i = of.fraction_digits; i < 9; ++i) rest *= 10;
    high.nanosecond += (of.fraction_digits < 9 ? rest : 1) - 1;
    if (of.clock == Clock::DateTime && !of.zone) high.zone = -12 * 60;
    return cut(high, digits);
}

int precision_digits(const Temporal& of) {
    constexpr std::array<int, 7> kDigits{4, 6, 8, 10, 12, 14, 17};
    const int digits = kDigits[static_cast<std::size_t>(of.precision)];
    return of.clock == Clock::Time ? digits - 8 : digits;
}

}  // namespace xinglin::fhir::path
