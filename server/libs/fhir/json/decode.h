// The two things that JSON's scalars need: escapes decoded, and numbers of the right form.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace xinglin::fhir::json {

// Decodes in place what stood between the quotes; the new length, or nothing for a wrong escape or a lone surrogate.
std::optional<std::size_t> decode_escapes(char* text, std::size_t size);

// JSON's grammar of numbers: no leading zeros, no plus, digits around the point.
bool is_number(std::string_view token);

}  // namespace xinglin::fhir::json
