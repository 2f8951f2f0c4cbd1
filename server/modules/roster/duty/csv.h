// A week as a spreadsheet writes it: doctor,department,from,until,kind, with times as "2026-12-07 08:00" in Shanghai.
// Pure; nothing is looked up. A line that cannot be read is named, and nothing of the file is used.
#pragma once

#include "modules/roster/duty.h"

namespace xinglin::roster {

inline constexpr std::int64_t kRowsMost = 5'000;

// Errors: roster.file_form (heading), roster.row_form, roster.row_times, roster.too_many_shifts.
Result<std::vector<ImportedRow>> read_week(std::string_view text);

}  // namespace xinglin::roster
