// The values of search parameters, each as its type is searched for.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "libs/fhir/definitions/search_parameter.h"
#include "libs/fhir/path/decimal.h"

namespace xinglin::fhir::search {

struct TextValue {
    std::string text;
    std::string folded{};     // Without case and accents: "muller".
    std::string pinyin{};     // Of Chinese characters, syllables apart: "zhang wei"; else empty.
    std::string initials{};   // "zw"
};

struct TokenValue {
    std::string system;     // Empty: none was given.
    std::string code;
    std::string text;       // A display or text, for :text.
};

// Nanoseconds since 1970 in UTC, both ends included.
struct DateValue {
    path::Int128 from;
    path::Int128 until;
};
inline constexpr path::Int128 kEver = path::Int128{1} << 100U;   // An open end; the negative at the beginning.

// What a number with so many digits may mean: 100 from 99.5 to 100.5.
struct NumberValue {
    path::Decimal value;
    path::Decimal low;
    path::Decimal high;
};

struct QuantityValue {
    NumberValue number;
    std::string system;
    std::string code;
    std::string unit;
    double canonical = 0;          // In base units, where UCUM knows the unit.
    std::string canonical_code{};    // "m-3.g"; else empty.
};

struct ReferenceValue {
    std::string type;      // "Patient"; empty when the reference does not say.
    std::string id;
    std::string url;       // An absolute url, without its version.
    std::string version;   // Of a canonical, or of _history.
    std::string system;    // Of Reference.identifier.
    std::string value;
};

struct UriValue {
    std::string uri;
};

struct PlaceValue {
    double latitude = 0;
    double longitude = 0;
};

struct CompositeValue;

using AnyValue = std::variant<TextValue, TokenValue, DateValue, NumberValue, QuantityValue, ReferenceValue, UriValue, PlaceValue,
                              CompositeValue>;

// For each component the values that it has together with the others.
struct CompositeValue {
    std::vector<std::vector<AnyValue>> components;
};

struct SearchValue {
    const SearchParameter* parameter;
    AnyValue value;
};

}  // namespace xinglin::fhir::search
