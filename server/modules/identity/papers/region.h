// The region at the head of a number (GB/T 2260). Held against provinces alone: a number keeps the county of its day, and
// hundreds of counties have since been renamed or joined, so that today's list would refuse people who are right.
#pragma once

#include <string_view>

#include "modules/identity/identity.h"

namespace xinglin::identity {

// The province that nobody was ever registered in: what a demo's numbers begin with.
inline constexpr std::string_view kImpossibleProvince = "99";
inline constexpr std::string_view kImpossibleRegion = "990000";

// Whether two digits are a province, an autonomous region, a municipality or Taiwan (71).
bool is_province(std::string_view two_digits);

// Whether a number whose province this is may be used here. Refuses identity.paper_demo (a real one in a demo),
// identity.paper_of_demo (a demo's in production), identity.paper_region.
Result<void> usable_province(std::string_view two_digits, NumberSpace space);

}  // namespace xinglin::identity
