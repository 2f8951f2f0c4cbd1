// Dates and times as R4 writes them: partial dates, a time only with its zone, days that the month has.
#pragma once

#include <string_view>

namespace xinglin::fhir::validate {

bool is_date(std::string_view text);        // 2018, 2018-05, 2018-05-31
bool is_date_time(std::string_view text);   // A date, or 2018-05-31T10:20:30.5+08:00
bool is_instant(std::string_view text);     // Always to the second.
bool is_time(std::string_view text);        // 10:20:30.5

}  // namespace xinglin::fhir::validate
