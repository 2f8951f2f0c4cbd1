// UCUM units: what a unit means, whether two measure the same thing, and how much of one is the other.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xinglin::fhir::ucum {

// A unit in terms of m, s, g, rad, K, C and cd.
struct Unit {
    long double factor = 1;
    long double offset = 0;   // Of a temperature: canonical = value * factor + offset.
    std::array<std::int8_t, 7> dimensions{};
    std::string proper{};     // Units equal to nothing but themselves, with their exponents: "[iU]1".

    bool comparable(const Unit& other) const { return dimensions == other.dimensions && proper == other.proper; }
};

inline constexpr std::size_t kUnitBytesMax = 200;

// Nothing when it is no UCUM code (case-sensitive). Remembers what it has been asked.
std::optional<Unit> parse(std::string_view code);
inline bool is_valid(std::string_view code) { return parse(code).has_value(); }

// How a value in a unit stands in base units.
inline long double canonical(long double value, const Unit& unit) { return value * unit.factor + unit.offset; }

// The base units spelled out, the same for all comparable units: "g.m-3".
std::string canonical_code(const Unit& unit);

}  // namespace xinglin::fhir::ucum
