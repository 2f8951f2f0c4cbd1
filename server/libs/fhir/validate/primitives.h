// The forms of R4's primitive types (datatypes, the table of primitives), judged without regular expressions.
#pragma once

#include <string_view>

#include "libs/fhir/json/document.h"

namespace xinglin::fhir::validate {

// Which JSON a primitive is written as: "boolean" true or false, numbers as numbers, all others as strings.
json::Kind json_kind_of(std::string_view type);   // False stands for both truths.

// Whether a text has the form of the type; a type that is no primitive of R4 has none of its own.
bool is_well_formed(std::string_view type, std::string_view text);

// Bytes of UTF-8 that a string may have.
inline constexpr std::size_t kStringBytesMax = 1U << 20U;

}  // namespace xinglin::fhir::validate
