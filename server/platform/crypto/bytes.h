// Bytes and how they are written as text: hex, base64url (RFC 4648, no padding), base32 (upper case, no padding).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::crypto {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView view_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }
inline std::string_view text_of(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
inline Bytes bytes_of(ByteView bytes) { return {bytes.begin(), bytes.end()}; }
inline Bytes bytes_of(std::string_view text) { return bytes_of(view_of(text)); }

std::string hex(ByteView bytes);   // Lower case.
std::optional<Bytes> from_hex(std::string_view text);
std::string base64url(ByteView bytes);
std::optional<Bytes> from_base64url(std::string_view text);   // Strict: refuses padding and left-over bits.
std::string base64(ByteView bytes);                           // With padding, for other people's protocols.
std::optional<Bytes> from_base64(std::string_view text);
std::string base32(ByteView bytes);
std::optional<Bytes> from_base32(std::string_view text);   // Either case; spaces and dashes are passed over.

}  // namespace xinglin::crypto
