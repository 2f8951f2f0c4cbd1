// Calendar: which days are worked in China (工作日、法定节假日、调休上班), by the yearly notices of the State Council.
// Days are local (Asia/Shanghai). A year that has not been announced is an error, never a guess.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xinglin {
inline LocalDay operator+(LocalDay day, int days) { return {day.days + days}; }
inline LocalDay operator-(LocalDay day, int days) { return {day.days - days}; }
}  // namespace xinglin

namespace xinglin::calendar {

enum class DayKind : std::uint8_t {
    Workday,
    Weekend,
    Holiday,     // Off by the notice, whatever day of the week it is.
    MakeUp,      // A Saturday or Sunday that is worked instead of a day off (调休上班).
};

LocalDay day_of(int year, unsigned month, unsigned day);
std::optional<LocalDay> day_from_text(std::string_view text);   // "2026-11-22" and nothing else.
int year_of(LocalDay day);
unsigned weekday_of(LocalDay day);      // 0 is Monday, 6 is Sunday (ISO 8601).
LocalDay monday_of(LocalDay day);       // Of its week.


class Calendar {
 public:
    // The years that knowledge/calendar holds.
    static const Calendar& china();
    // One file a year. Throws std::runtime_error with a sentence: a day out of its year, a make-up day on a weekday ...
    static Calendar from_yaml(std::span<const std::string_view> files);

    // Errors of all: calendar.year_missing {year}.
    Result<DayKind> kind_of(LocalDay day) const;
    Result<bool> is_working(LocalDay day) const;
    // Whether the day is one of the thirteen on which work is paid threefold (劳动法 44).
    Result<bool> is_statutory(LocalDay day) const;
    // "spring_festival"; empty for a day that is no holiday.
    Result<std::string> holiday_name(LocalDay day) const;
    // The n-th working day after `day`, which itself is not counted; n at least 1. A deadline of 15 working days.
    Result<LocalDay> plus_working_days(LocalDay day, int n) const;
    // Working days from `from` to before `until`.
    Result<int> working_days(LocalDay from, LocalDay until) const;

    bool knows(int year) const { return years_.contains(year); }
    std::vector<int> years() const;

 private:
    struct Year {
        std::vector<DayKind> kinds;            // By day of the year.
        std::map<LocalDay, std::string> names; // Of its holidays.
        std::map<LocalDay, bool> statutory;
    };
    Result<const Year*> year_with(LocalDay day) const;
    static Year read_year(std::string_view yaml, int& number);

    std::map<int, Year> years_;
};

}  // namespace xinglin::calendar
