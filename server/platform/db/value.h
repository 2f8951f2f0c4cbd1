// Values as they are bound to a statement. Views: they live until the statement has been handed over.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/instant.h"

namespace xinglin::db {

using Bytes = std::span<const std::uint8_t>;
using Value = std::variant<std::monostate, std::int64_t, std::string_view, Bytes>;   // monostate is NULL.

inline Value to_value(std::string_view text) { return text; }
inline Value to_value(const std::string& text) { return std::string_view(text); }
inline Value to_value(const char* text) { return std::string_view(text); }
inline Value to_value(Bytes bytes) { return bytes; }
inline Value to_value(const std::vector<std::uint8_t>& bytes) { return Bytes(bytes); }
inline Value to_value(Instant instant) { return instant.micros; }
inline Value to_value(LocalDay day) { return static_cast<std::int64_t>(day.days); }
inline Value to_value(Duration duration) { return static_cast<std::int64_t>(duration.count()); }
inline Value to_value(std::nullopt_t) { return std::monostate{}; }
template <std::integral T>
Value to_value(T number) { return static_cast<std::int64_t>(number); }
template <class Tag>
Value to_value(const Id<Tag>& id) { return Bytes(id.bytes); }
template <std::size_t N>
Value to_value(const std::array<std::uint8_t, N>& bytes) { return Bytes(bytes); }
template <class T>
    requires std::is_enum_v<T>
Value to_value(T) = delete;   // Say how it is stored: text by name (wire::name_of), never a number by accident.
template <class T>
Value to_value(const std::optional<T>& maybe) {
    if (!maybe) return std::monostate{};
    return to_value(*maybe);
}

}  // namespace xinglin::db
