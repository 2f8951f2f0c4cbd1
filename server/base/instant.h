// Points in time and calendar days. Stored as microseconds UTC; calendar rules hold in Asia/Shanghai.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xinglin {

using Duration = std::chrono::microseconds;
using namespace std::chrono_literals;

struct Instant {
    std::int64_t micros = 0;   // Since 1970-01-01T00:00:00Z, leap seconds not counted.

    auto operator<=>(const Instant&) const = default;
    Instant operator+(Duration d) const { return {micros + d.count()}; }
    Instant operator-(Duration d) const { return {micros - d.count()}; }
    Duration operator-(Instant other) const { return Duration{micros - other.micros}; }
};

// RFC 3339 in UTC with microseconds: "2026-11-22T08:00:00.000000Z".
std::string instant_text(Instant instant);
// Reads RFC 3339 with any offset and up to six decimals; years 1800 to 9999.
std::optional<Instant> instant_from_text(std::string_view text);

// A calendar day in Asia/Shanghai, where "today" is decided (当日).
struct LocalDay {
    std::int32_t days = 0;   // Since 1970-01-01.

    auto operator<=>(const LocalDay&) const = default;
};

LocalDay local_day(Instant instant);
Instant start_of(LocalDay day);
std::string local_day_text(LocalDay day);   // "2026-11-22"

}  // namespace xinglin
