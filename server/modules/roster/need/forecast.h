// How many patients to expect in each half hour of a day, from what came before: by day of the week, and apart for holidays
// and for weekend days that are worked, so that a Spring Festival does not spoil the Tuesdays.
#pragma once

#include <array>
#include <map>
#include <span>
#include <vector>

#include "platform/calendar/calendar.h"

namespace xinglin::roster {

inline constexpr int kHalfHours = 48;              // Of a day.
inline constexpr std::size_t kSamplesMost = 8;     // Days of one kind that are looked at, the latest.

// Arrivals in the half hour that begins at half_hour * 30 min since 1970-01-01T00:00Z.
struct Arrivals {
    std::int64_t half_hour;
    std::int64_t count;
};
std::int64_t half_hour_of(Instant instant);

using DayCurve = std::array<double, kHalfHours>;   // Arrivals per half hour, local time.

class Forecast {
 public:
    // What is known of the days from the first arrival to before `today`; a day without arrivals among them counts as none.
    // Error: calendar.year_missing.
    static Result<Forecast> from(std::span<const Arrivals> history, LocalDay today, const calendar::Calendar& calendar);

    // Error: calendar.year_missing. All zero while nothing is known.
    Result<DayCurve> day(LocalDay day) const;
    bool knows_anything() const { return !samples_.empty(); }

 private:
    // Workdays by weekday, Saturday, Sunday, holidays, days worked instead.
    enum Kind : int { kMonday = 0, kSaturday = 5, kSunday = 6, kHoliday = 7, kMakeUp = 8 };
    static int kind_of(LocalDay day, calendar::DayKind kind);
    std::vector<DayCurve> like(int kind) const;
    std::vector<DayCurve> latest(int from, int until) const;

    const calendar::Calendar* calendar_ = nullptr;
    std::map<int, std::vector<std::pair<LocalDay, DayCurve>>> samples_;   // By kind, oldest first.
};

}  // namespace xinglin::roster
