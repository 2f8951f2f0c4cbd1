// Tokens: where each one of a JSON text begins, by simdjson's first stage, which has also looked at the encoding, at control
// characters in strings and at unclosed quotes. A token ends before the next one, but for spaces.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace xinglin::fhir::json {

inline constexpr std::size_t kSlack = 64;   // Bytes after a text that may be read and say nothing.

enum class Unscanned : std::uint8_t { BadEncoding, Empty, Malformed };

// Offsets, valid until this thread's next call. The text has kSlack bytes more than its size.
std::optional<Unscanned> scan(const std::string& text, std::size_t size, std::span<const std::uint32_t>& tokens);

}  // namespace xinglin::fhir::json
