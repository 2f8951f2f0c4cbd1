// What the reader says no with: wire.* in one place.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xinglin::wire {

Error malformed();      // Not JSON, or something after it.
Error bad_encoding();   // Not UTF-8.
Error nul();            // U+0000, which no column holds.
Error too_deep();
Error too_large();
Error unknown_field();
Error duplicate_field();
Error missing_field();
Error wrong_type(std::string_view expected);
Error unknown_name(std::span<const std::string_view> known);
Error too_short(std::uint32_t min);
Error too_long(std::uint32_t max);
Error out_of_range(std::int64_t min, std::int64_t max);
Error too_many_items(std::uint32_t max);

std::string pointer_step(std::string_view name);   // "/a~1b" (RFC 6901), cut at 64 bytes.
std::size_t characters(std::string_view text);     // Unicode characters of valid UTF-8.

}  // namespace xinglin::wire
