// UCUM's table, as it is written: what each unit and prefix stands for.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace xinglin::fhir::ucum {

enum class Kind : std::uint8_t {
    Plain,             // Takes no prefix.
    Metric,
    Temperature,       // Metric, and its zero is not the zero of K.
    Arbitrary,         // [iU]: equal to nothing but itself.
    MetricArbitrary,
    Opaque,            // pH, B: a function, not a factor; equal to nothing but itself.
    MetricOpaque,
};

struct Atom {
    std::string_view code;
    Kind kind;
    long double factor;
    std::string_view unit;   // Empty for the seven base units, which come first, in the order of the dimensions.
};

struct Prefix {
    std::string_view code;
    long double factor;
};

std::span<const Atom> atoms();
std::span<const Prefix> prefixes();

}  // namespace xinglin::fhir::ucum
