#include "platform/calendar/calendar.h"

#include "base/check.h"

namespace xinglin::calendar {
namespace {

constexpr int kDaysMost = 5'000;   // Nobody counts further; a loop that never ends is our own fault.

Error year_missing(int year) {
    return {ErrorKind::Unprocessable, "calendar.year_missing", {{"year", std::to_string(year)}}};
}

std::chrono::sys_days sys_of(LocalDay day) { return std::chrono::sys_days{std::chrono::days{day.days}}; }

}  // namespace

LocalDay day_of(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    check(date.ok(), "a day of the calendar");
    return {static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<LocalDay> day_from_text(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    const auto noon = instant_from_text(std::string(text) + "T12:00:00+08:00");
    if (!noon) return std::nullopt;
    return local_day(*noon);
}

int year_of(LocalDay day) { return static_cast<int>(std::chrono::year_month_day{sys_of(day)}.year()); }

unsigned weekday_of(LocalDay day) { return std::chrono::weekday{sys_of(day)}.iso_encoding() - 1; }

LocalDay monday_of(LocalDay day) { return day - static_cast<int>(weekday_of(day)); }

Result<const Calendar::Year*> Calendar::year_with(LocalDay day) const {
    const auto found = years_.find(year_of(day));
    if (found == years_.end()) return refuse(year_missing(year_of(day)));
    return &found->second;
}

Result<DayKind> Calendar::kind_of(LocalDay day) const {
    const auto year = year_with(day);
    if (!year) return refuse(year.error());
    const auto first = day_of(year_of(day), 1, 1);
    return (*year)->kinds[static_cast<std::size_t>(day.days - first.days)];
}

Result<bool> Calendar::is_working(LocalDay day) const {
    const auto kind = kind_of(day);
    if (!kind) return refuse(kind.error());
    return *kind == DayKind::Workday || *kind == DayKind::MakeUp;
}

Result<bool> Calendar::is_statutory(LocalDay day) const {
    const auto year = year_with(day);
    if (!year) return refuse(year.error());
    return (*year)->statutory.contains(day);
}

Result<std::string> Calendar::holiday_name(LocalDay day) const {
    const auto year = year_with(day);
    if (!year) return refuse(year.error());
    const auto found = (*year)->names.find(day);
    return found == (*year)->names.end() ? std::string() : found->second;
}

Result<LocalDay> Calendar::plus_working_days(LocalDay day, int n) const {
    check(n >= 1, "at least one working day is asked for");
    for (int looked = 0; looked < kDaysMost; ++looked) {
        day = day + 1;
        const auto works = is_working(day);
        if (!works) return refuse(works.error());
        if (*works && --n == 0) return day;
    }
    return refuse(year_missing(year_of(day)));
}

Result<int> Calendar::working_days(LocalDay from, LocalDay until) const {
    int count = 0;
    for (LocalDay day = from; day < until; day = day + 1) {
        const auto works = is_working(day);
        if (!works) return refuse(works.error());
        count += *works ? 1 : 0;
    }
    return count;
}

std::vector<int> Calendar::years() const {
    std::vector<int> all;
    for (const auto& [number, year] : years_) all.push_back(number);
    return all;
}

}  // namespace xinglin::calendar
