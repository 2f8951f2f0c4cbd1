// The first eight bytes of a block; changed whenever a table changes its shape.
#pragma once

#include <cstdint>

namespace xinglin::fhir {

inline constexpr std::uint64_t kPackageMark = 0x3252'4946'4c47'4958;   // "XIGLFIR2"

}  // namespace xinglin::fhir
