// now, today, timeOfDay, and the parts of dates and times.
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

Collection now(Call& call) { return {Item(call.evaluator.now())}; }

Temporal date_of(Temporal moment) {
    moment.clock = Clock::Date;
    moment.precision = std::min(moment.precision, Precision::Day);
    moment.zone.reset();
    return moment;
}

Temporal time_of(Temporal moment) {
    moment.clock = Clock::Time;
    moment.zone.reset();
    moment.year = 0;
    moment.month = moment.day = 1;
    return moment;
}

Collection today(Call& call) { return {Item(date_of(call.evaluator.now()))}; }
Collection time_of_day(Call& call) { return {Item(time_of(call.evaluator.now()))}; }

std::optional<Temporal> moment(Call& call) {
    const auto item = call.value();
    if (!item) return std::nullopt;
    const auto* temporal = item->get_if<Temporal>();
    if (temporal == nullptr) call.fail("需要日期或时间", "wants a date or time");
    return *temporal;
}

template <class Part>
Collection part(Call& call, Precision least, Part pick) {
    const auto of = moment(call);
    if (!of || of->precision < least || (of->clock == Clock::Time && least < Precision::Hour)) return {};
    return {Item(static_cast<std::int64_t>(pick(*of)))};
}

Collection year_of(Call& call) { return part(call, Precision::Year, [](const Temporal& of) { return of.year; }); }
Collection month_of(Call& call) { return part(call, Precision::Month, [](const Temporal& of) { return of.month; }); }
Collection day_of(Call& call) { return part(call, Precision::Day, [](const Temporal& of) { return of.day; }); }
Collection hour_of(Call& call) { return part(call, Precision::Hour, [](const Temporal& of) { return of.hour; }); }
Collection minute_of(Call& call) { return part(call, Precision::Minute, [](const Temporal& of) { return of.minute; }); }
Collection second_of(Call& call) { return part(call, Precision::Second, [](const Temporal& of) { return of.second; }); }
Collection millisecond_of(Call& call) {
    return part(call, Precision::Fraction, [](const Temporal& of) { return of.nanosecond / 1'000'000; });
}

Collection timezone_offset_of(Call& call) {
    const auto of = moment(call);
    if (!of || !of->zone) return {};
    const auto hours = Decimal::divide(Decimal::of(*of->zone), Decimal::of(60));
    return hours ? Collection{Item(*hours)} : Collection{};
}

Collection date_part(Call& call) {
    const auto of = moment(call);
    return of && of->clock != Clock::Time ? Collection{Item(date_of(*of))} : Collection{};
}

Collection time_part(Call& call) {
    const auto of = moment(call);
    return of && of->precision >= Precision::Hour ? Collection{Item(time_of(*of))} : Collection{};
}

constexpr Function kFunctions[] = {
    {"now", 0, 0, Takes::Values, now},
    {"today", 0, 0, Takes::Values, today},
    {"timeOfDay", 0, 0, Takes::Values, time_of_day},
    {"yearOf", 0, 0, Takes::Values, year_of},
    {"monthOf", 0, 0, Takes::Values, month_of},
    {"dayOf", 0, 0, Takes::Values, day_of},
    {"hourOf", 0, 0, Takes::Values, hour_of},
    {"minuteOf", 0, 0, Takes::Values, minute_of},
    {"secondOf", 0, 0, Takes::Values, second_of},
    {"millisecondOf", 0, 0, Takes::Values, millisecond_of},
    {"timezoneOffsetOf", 0, 0, Takes::Values, timezone_offset_of},
    {"dateOf", 0, 0, Takes::Values, date_part},
    {"timeOf", 0, 0, Takes::Values, time_part},
};

}  // namespace

std::span<const Function> moment_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
