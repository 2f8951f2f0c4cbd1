// Location: where a value of a document stands, as steps from the root that a tree follows too.
#pragma once

#include "libs/fhir/model/instance.h"
#include "libs/fhir/patch/tree.h"

namespace xinglin::fhir::patch {

struct Step {
    std::string name;   // Of a member; empty for an item.
    std::size_t index = 0;
};
using Location = std::vector<Step>;

Location location_of(const json::Document& document, json::Node node);
// The tree must have grown from that document.
Tree& at(Tree& root, const Location& location, std::size_t steps);

// Takes a member or item away with its shadow; an array left empty goes too.
void take_away(Tree& root, const Location& location);
// The other half of a primitive member: `_birthDate` of `birthDate`, and the reverse.
std::string shadow_of(std::string_view name);

}  // namespace xinglin::fhir::patch
