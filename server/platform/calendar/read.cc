// The files of knowledge/calendar to years. A file that contradicts itself is never used.
#include <yaml-cpp/yaml.h>

#include <array>
#include <stdexcept>

#include "platform/calendar/calendar.h"

namespace xinglin::calendar {
namespace {

constexpr unsigned kSaturday = 5;

[[noreturn]] void spoilt(const std::string& what) { throw std::runtime_error("the calendar is spoilt: " + what); }

LocalDay day_in(const YAML::Node& node, int year) {
    const auto text = node.IsScalar() ? node.as<std::string>() : std::string();
    const auto day = day_from_text(text);
    if (!day) spoilt("'" + text + "' is no day");
    if (year_of(*day) != year) spoilt(text + " is not in " + std::to_string(year));
    return *day;
}

std::string text_of(const YAML::Node& node, const char* name) {
    if (!node[name] || !node[name].IsScalar()) spoilt(std::string("a year without ") + name);
    return node[name].as<std::string>();
}

}  // namespace

Calendar::Year Calendar::read_year(std::string_view yaml, int& number) {
    const YAML::Node file = YAML::Load(std::string(yaml));
    number = std::stoi(text_of(file, "year"));
    if (text_of(file, "source").empty()) spoilt("a year needs its source");
    const LocalDay first = day_of(number, 1, 1);
    Year year;
    for (LocalDay day = first; year_of(day) == number; day = day + 1) {
        year.kinds.push_back(weekday_of(day) >= kSaturday ? DayKind::Weekend : DayKind::Workday);
    }
    const auto kind = [&](LocalDay day) -> DayKind& { return year.kinds[static_cast<std::size_t>(day.days - first.days)]; };
    for (const auto& holiday : file["holidays"]) {
        const LocalDay from = day_in(holiday["from"], number);
        const LocalDay to = day_in(holiday["to"], number);
        if (to < from) spoilt("a holiday ends before it begins");
        for (LocalDay day = from; day <= to; day = day + 1) {
            if (kind(day) == DayKind::Holiday) spoilt(local_day_text(day) + " is in two holidays");
            kind(day) = DayKind::Holiday;
            year.names[day] = text_of(holiday, "name");
        }
        for (const auto& node : holiday["statutory"]) {
            const LocalDay day = day_in(node, number);
            if (day < from || to < day) spoilt(local_day_text(day) + " is statutory and not off");
            year.statutory[day] = true;
        }
    }
    for (const auto& node : file["make_up"]) {
        const LocalDay day = day_in(node, number);
        if (kind(day) != DayKind::Weekend) spoilt(local_day_text(day) + " would be worked anyway, or is off");
        kind(day) = DayKind::MakeUp;
    }
    return year;
}

Calendar Calendar::from_yaml(std::span<const std::string_view> files) {
    Calendar calendar;
    for (const auto file : files) {
        int number = 0;
        Year year = read_year(file, number);
        if (!calendar.years_.emplace(number, std::move(year)).second) spoilt("two files for " + std::to_string(number));
    }
    return calendar;
}

namespace years {
extern const std::string_view cn_2025;
extern const std::string_view cn_2026;
}  // namespace years

const Calendar& Calendar::china() {
    static const std::array files{years::cn_2025, years::cn_2026};
    static const Calendar calendar = from_yaml(files);
    return calendar;
}

}  // namespace xinglin::calendar
