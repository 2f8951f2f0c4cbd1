// One element of a snapshot in the making: what its base says, and over it what differentials say.
#pragma once

#include <string>
#include <vector>

#include "libs/fhir/definitions/source.h"
#include "libs/fhir/json/build.h"

namespace xinglin::fhir {

struct Layers {
    std::string id;
    std::string path;
    std::vector<Source> all{};     // Later ones hold against earlier ones.
    std::size_t own_from = 0;      // Of a slice: from here on they are its own; before, its unsliced element's.
    std::string only_type{};       // Of a slice of value[x] that was named valueQuantity: "Quantity".

    bool is_slice() const { return own_from > 0; }
    // The member as the last layer that has it says it.
    Source last(std::string_view name) const;
    std::string_view text(std::string_view name) const;
    void write(json::Builder& out) const;
};

// "value[x]" and "valueQuantity" give "Quantity" out of the types; empty when it is no choice named so.
std::string_view choice_named(const Layers& choice, std::string_view name);

}  // namespace xinglin::fhir
