// SearchParameters as tables.
#pragma once

#include "libs/fhir/definitions/packed.h"

namespace xinglin::fhir {

enum class SearchType : std::uint8_t { Number, Date, Text, Token, Reference, Composite, Quantity, Uri, Special };

struct SearchComponent {
    Text definition;   // The parameter's url.
    Text expression;
};

struct SearchParameter {
    Text url;
    Text name;
    Text code;         // As it stands in a query.
    Text expression;
    List<Text> bases;
    List<Text> targets;
    List<Text> comparators;
    List<Text> modifiers;
    List<SearchComponent> components;
    SearchType type;
    bool multiple_or;
    bool multiple_and;
};

}  // namespace xinglin::fhir
