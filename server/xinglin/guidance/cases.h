// Triage of cases from a file: one JSON object a line in, one answer a line out, in the same order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xinglin::guidance {

// {"id","text","age"?,"sex"?,"pregnant"?,"vitals"?} to {"id","disposition","departments","level_of_care","findings",
// "red_flags","because",...}, or to {"id","error"} where the line is no such case, has no text, or more than 10,000
// characters of it. Age in years; vitals: temperature_c, spo2, heart_rate, respiratory_rate, systolic, diastolic (mmHg),
// glucose (mmol/L), consciousness (A, V, P, U). Fields that it does not know are passed over.
struct Said {
    std::string json;
    bool error = false;
};
Said answer(std::string_view line);

// The same line with what was said after the text, {...,"signs"?,"answers"?,"corrections"?}, to {"id","turn"}: the conversation so far
// as the apps see it (docs/triage.md). The text may be empty here.
Said turn(std::string_view line);

struct Done {
    std::int64_t cases = 0;
    std::int64_t errors = 0;
};
// Throws std::runtime_error when a file cannot be opened or written. `progress` hears how many are done, now and then.
Done answer_file(const std::string& in, const std::string& out, void (*progress)(std::int64_t done), Said (*tell)(std::string_view line) = answer);

}  // namespace xinglin::guidance
