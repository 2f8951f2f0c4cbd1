// The parts that numbers share: digits, a date, and the check character of ISO 7064 MOD 11-2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/identity/identity.h"

namespace xinglin::identity {

// Without spaces and hyphens, capital letters, full-width signs as narrow ones.
std::string compact(std::string_view typed);
bool all_digits(std::string_view text);

// The 18th character for 17 digits: '0'..'9' or 'X'.
char check_character(std::string_view seventeen_digits);
// 17 digits and the character that belongs to them.
bool check_holds(std::string_view eighteen);

// A day that there was: eight digits, from 1900 to `today`.
std::optional<LocalDay> day_of(std::string_view yyyymmdd, LocalDay today);

// Odd is male (GB 11643).
Sex sex_of(char digit);

}  // namespace xinglin::identity
