// Code systems, value sets and concept maps as tables.
#pragma once

#include "libs/fhir/definitions/packed.h"

namespace xinglin::fhir {

enum class Content : std::uint8_t { NotPresent, Example, Fragment, Complete, Supplement };

struct Designation {
    Text language;
    Text use;     // The code of its use.
    Text value;
};

struct ConceptProperty {
    Text code;
    Text value;   // As it is written in JSON, without quotes.
    Text kind;    // "code", "string", "boolean", "Coding", "integer", "dateTime", "decimal".
};

struct Concept {
    Text code;
    Text display;
    Text definition;
    List<Designation> designations;
    List<ConceptProperty> properties;
    std::uint32_t parent;        // Index in the system's concepts; kNoParent at the top.
    std::uint32_t descendants;   // Concepts follow their parent, all descendants at once.
};
inline constexpr std::uint32_t kNoParent = ~std::uint32_t{0};

struct CodeSystem {
    Text url;
    Text version;
    Text name;
    Text title;
    Text value_set;        // All its codes.
    Text supplements;
    List<Concept> concepts;
    List<std::uint32_t> by_code;   // Indexes of concepts, their codes in order of bytes.
    Content content;
    bool case_sensitive;
    bool is_a;             // hierarchyMeaning is-a, or none was said.
};

struct Filter {
    Text property;
    Text op;      // "is-a", "descendent-of", "is-not-a", "regex", "in", "not-in", "generalizes", "exists", "=".
    Text value;
};

struct Inclusion {
    Text system;
    Text version;
    List<Concept> concepts;       // Listed ones: code, display, designations.
    List<Filter> filters;
    List<Text> value_sets;
};

struct ValueSet {
    Text url;
    Text version;
    Text name;
    Text title;
    List<Inclusion> includes;
    List<Inclusion> excludes;
    bool expanded;                // Only an expansion was given; it stands in `includes`.
};

struct Mapping {
    Text code;
    Text target;        // Empty: unmatched.
    Text display;
    Text equivalence;   // "equivalent", "wider", ...
    Text comment;
};

struct MappingGroup {
    Text source;        // Systems.
    Text target;
    List<Mapping> mappings;
    Text unmapped_mode; // "provided", "fixed", "other-map" or empty.
    Text unmapped_code;
    Text unmapped_url;
};

struct ConceptMap {
    Text url;
    Text version;
    Text name;
    Text source;        // Value sets.
    Text target;
    List<MappingGroup> groups;
};

}  // namespace xinglin::fhir
