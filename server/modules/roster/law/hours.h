// The hours a doctor may work, as pure rules: 劳动法 36, 38, 41, 劳动法 61 and 女职工劳动保护特别规定 6, 9 on nights, and the
// rest that M04 asks for. Callers give all the work they know of; nothing here reads a clock or a table.
#pragma once

#include <span>
#include <vector>

#include "platform/calendar/calendar.h"

namespace xinglin::roster {

// Local minutes since 1970-01-01T00:00 in Shanghai, so that a day is 1,440 of them.
using LocalMinute = std::int64_t;
inline constexpr LocalMinute kDayMinutes = 24 * 60;
inline constexpr LocalMinute kWeekMinutes = 7 * kDayMinutes;
LocalMinute local_minute(Instant instant);
LocalMinute local_minute(LocalDay day);
Instant instant_of(LocalMinute minute);
LocalDay day_with(LocalMinute minute);

struct Stretch {
    LocalMinute from = 0;
    LocalMinute until = 0;

    auto operator<=>(const Stretch&) const = default;
    LocalMinute length() const { return until - from; }
    bool meets(const Stretch& other) const { return from < other.until && other.from < until; }
};

struct Limits {   // In minutes; their values are policies (limits.h).
    LocalMinute day = 8 * 60;                 // 劳动法 36
    LocalMinute week = 44 * 60;               // 劳动法 36, on average.
    int weeks_averaged = 4;
    LocalMinute overtime_month = 36 * 60;     // 劳动法 41
    LocalMinute rest = 11 * 60;               // Between two shifts.
    int nights_in_row = 2;
    LocalMinute rest_after_nights = 24 * 60;
    LocalMinute night = 3 * 60;               // So much of 22:00 to 06:00 makes a shift a night.
};

// No work from 22:00 to 06:00 in these days: a doctor who is pregnant or nursing. Why is not kept.
struct Restrictions {
    std::vector<Stretch> no_nights{};
};

enum class Rule : std::uint8_t {
    Overlap,           // Two shifts at once.
    LongDay,           // More than the day's hours, or a shift that is longer than they.
    Rest,              // Too little between two shifts.
    NightsInRow,
    RestAfterNights,
    NoNights,
    WeekMean,
    DayOff,            // 劳动法 38: one day in each week.
    OvertimeMonth,
};

struct Breach {
    Rule rule;
    Stretch at;        // The shift, day, week or month that breaks it.
    LocalMinute is;    // What was found, against
    LocalMinute limit; // what is allowed; minutes, or nights.

    auto operator<=>(const Breach&) const = default;
};

// What `work`, all of one doctor's and sorted by its beginning, breaks within `judged`. Weeks begin on Monday.
std::vector<Breach> breaches(std::span<const Stretch> work, const Restrictions& restrictions, const Limits& limits,
                             const Stretch& judged);

// Minutes of `work` within `part`.
LocalMinute worked(std::span<const Stretch> work, const Stretch& part);
// Minutes of one stretch between 22:00 and 06:00.
LocalMinute night_minutes(const Stretch& stretch);

}  // namespace xinglin::roster
