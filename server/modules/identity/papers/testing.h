// For tests and demonstration data: numbers whose check character is right.
#pragma once

#include "modules/identity/papers/number.h"

namespace xinglin::identity {

// `region` six digits; `sequence` below 1000, odd for a man.
inline std::string resident_number(std::string_view region, LocalDay born, int sequence) {
    std::string day = local_day_text(born);
    std::erase(day, '-');
    const std::string counted = std::to_string(1000 + sequence).substr(1);
    std::string number = std::string(region) + day + counted;
    number.push_back(check_character(number));
    return number;
}

inline LocalDay day(int year, unsigned month, unsigned day_of_month) {
    const std::chrono::year_month_day civil{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
    return LocalDay{static_cast<std::int32_t>(std::chrono::sys_days{civil}.time_since_epoch().count())};
}

}  // namespace xinglin::identity
