// duration, difference: from one moment to another, in whole periods or in boundaries crossed. Of the drafts after N1.
#include <algorithm>

#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

constexpr std::int64_t kNano = 1'000'000'000, kDaySeconds = 86'400;
constexpr int kFirstSunday = 3;   // 1970-01-04, counted from 1970-01-01.

struct Asked {
    Temporal from, until;
    TimeUnit unit;
};

Precision least_precision(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::Year:
        return Precision::Year;
    case TimeUnit::Month:
        return Precision::Month;
    case TimeUnit::Week:
    case TimeUnit::Day:
        return Precision::Day;
    case TimeUnit::Hour:
        return Precision::Hour;
    case TimeUnit::Minute:
        return Precision::Minute;
    case TimeUnit::Second:
        return Precision::Second;
    case TimeUnit::Millisecond:
        return Precision::Fraction;
    }
    return Precision::Fraction;
}

std::int64_t seconds_in(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::Week:
        return 7 * kDaySeconds;
    case TimeUnit::Day:
        return kDaySeconds;
    case TimeUnit::Hour:
        return 3600;
    case TimeUnit::Minute:
        return 60;
    default:
        return 1;
    }
}

Int128 length_of(TimeUnit unit) {
    return unit == TimeUnit::Millisecond ? Int128{kNano / 1000} : Int128{seconds_in(unit)} * kNano;
}

// Days and what is longer are counted where each moment was written, hours and what is shorter in one zone.
Int128 place_of(Temporal of, TimeUnit unit) {
    if (unit <= TimeUnit::Day) of.zone.reset();
    return span_of(of).from;
}

// Nothing when a moment is not known so precisely.
std::optional<Asked> asked(Call& call) {
    const auto from = call.value(), until = call.value(0);
    const auto name = call.text(call.argument(1));
    if (!from || !until || !name) return std::nullopt;
    const auto* one = from->get_if<Temporal>();
    const auto* other = until->get_if<Temporal>();
    const auto unit = name->ends_with('s') ? std::nullopt : time_unit(*name);
    if (one == nullptr || other == nullptr || !unit || (one->clock == Clock::Time) != (other->clock == Clock::Time))
        call.fail("需要两个同类的日期或时间以及精度", "wants two moments of one kind and a precision");
    const bool by_day = *unit <= TimeUnit::Day;
    if (by_day ? one->clock == Clock::Time : one->clock == Clock::Date && other->clock == Clock::Date)
        call.fail("不能用精度 " + *name, "cannot count in " + *name);
    const auto least = least_precision(*unit);
    if (one->precision < least || other->precision < least) return std::nullopt;
    if (!by_day && one->zone.has_value() != other->zone.has_value()) return std::nullopt;
    return Asked{*one, *other, *unit};
}

std::int64_t month_of(const Temporal& of) { return of.year * std::int64_t{12} + of.month - 1; }

// What of the moment lies behind the beginning of its month.
Int128 within_month(Temporal of) {
    of.zone.reset();
    of.year = 1970, of.month = 1;
    return span_of(of).from;
}

std::int64_t whole_months(const Temporal& from, const Temporal& until) {
    if (place_of(until, TimeUnit::Day) < place_of(from, TimeUnit::Day)) return -whole_months(until, from);
    return month_of(until) - month_of(from) - (within_month(until) < within_month(from) ? 1 : 0);
}

Collection duration(Call& call) {
    const auto of = asked(call);
    if (!of) return {};
    if (of->unit == TimeUnit::Year && std::min(of->from.precision, of->until.precision) == Precision::Year)
        return {Item(std::int64_t{of->until.year} - of->from.year)};
    if (of->unit == TimeUnit::Year) return {Item(whole_months(of->from, of->until) / 12)};
    if (of->unit == TimeUnit::Month) return {Item(whole_months(of->from, of->until))};
    return {
        Item(static_cast<std::int64_t>((place_of(of->until, of->unit) - place_of(of->from, of->unit)) / length_of(of->unit)))};
}

// Which period since 1970 a moment lies in; weeks begin on Sundays.
std::int64_t period_of(const Temporal& of, TimeUnit unit) {
    if (unit == TimeUnit::Year) return of.year;
    if (unit == TimeUnit::Month) return month_of(of);
    Int128 at = place_of(of, unit);
    if (unit == TimeUnit::Week) at -= Int128{kFirstSunday} * kDaySeconds * kNano;
    const Int128 length = length_of(unit);
    return static_cast<std::int64_t>(at / length - (at % length < 0 ? 1 : 0));
}

Collection difference(Call& call) {
    const auto of = asked(call);
    return of ? Collection{Item(period_of(of->until, of->unit) - period_of(of->from, of->unit))} : Collection{};
}

constexpr Function kFunctions[] = {
    {"duration", 2, 2, Takes::Values, duration},
    {"difference", 2, 2, Takes::Values, difference},
};

}   // namespace

std::span<const Function> interval_functions() { return kFunctions; }

}   // namespace xinglin::fhir::path
