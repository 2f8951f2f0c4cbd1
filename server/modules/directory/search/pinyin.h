// How a Chinese name is read (ICU): "李娜" is "lina", and "ln" by its initials. A surname that is read otherwise as a surname has both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xinglin::directory {

// What a name is found by: itself, its readings without spaces, and their initials. Lower case, each once.
std::vector<std::string> terms_of(std::string_view name);
// What somebody typed, as terms are written: full width as half, capitals as small letters, spaces and middle dots gone.
std::string term_from(std::string_view typed);

}  // namespace xinglin::directory
