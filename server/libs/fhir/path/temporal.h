// Temporal: a date, a dateTime or a time, as precise as it was written and no more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "libs/fhir/path/decimal.h"

namespace xinglin::fhir::path {

enum class Clock : std::uint8_t { Date, DateTime, Time };
enum class Precision : std::uint8_t { Year, Month, Day, Hour, Minute, Second, Fraction };

struct Temporal {
    Clock clock = Clock::Date;
    Precision precision = Precision::Year;
    std::int16_t year = 0;
    std::int8_t month = 1, day = 1, hour = 0, minute = 0, second = 0;
    std::int8_t fraction_digits = 0;   // As written: .1 or .100.
    std::int32_t nanosecond = 0;
    std::optional<std::int16_t> zone{};   // Minutes east of UTC.

    // As FHIR and FHIRPath write them, without @: "2014", "2014-01-25T14:30:14.559+01:00", "14:30" (Clock::Time).
    static std::optional<Temporal> parse(std::string_view text, Clock clock);
    std::string text() const;
};

// How two stand to each other; Unknown when the less precise one leaves it open, or only one has a zone and that decides.
enum class Order : std::uint8_t { Less, Equal, Greater, Unknown };
Order compare(const Temporal& left, const Temporal& right);

// FHIRPath's calendar units, whose plurals are the same.
enum class TimeUnit : std::uint8_t { Year, Month, Week, Day, Hour, Minute, Second, Millisecond };
std::optional<TimeUnit> time_unit(std::string_view name);        // "year", "days", ...
std::optional<TimeUnit> definite_unit(std::string_view code);    // UCUM's of the same length: "wk", "d", "h", "min", "s", "ms".
// Moved by whole units; nothing outside of the years 1 to 9999.
std::optional<Temporal> moved(const Temporal& from, std::int64_t amount, TimeUnit unit);

// The earliest and the latest moment that it may mean, as digits: 4 a year, 6, 8, 10, 12, 14, 17 with milliseconds; of a time
// 2, 4, 6, 9. Nothing when there is no such number of digits.
std::optional<Temporal> low_boundary(const Temporal& of, int digits);
std::optional<Temporal> high_boundary(const Temporal& of, int digits);
int precision_digits(const Temporal& of);

// Nanoseconds since 1970 in UTC of the earliest and the latest moment; a missing zone is taken as UTC.
struct Span {
    Int128 from, until;
};
Span span_of(const Temporal& of);
int days_of_month(int year, int month);

}  // namespace xinglin::fhir::path
