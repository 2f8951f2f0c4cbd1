// What an operation of a FHIRPath Patch carries: its parts, and the value that they spell.
#pragma once

#include "libs/fhir/model/instance.h"
#include "libs/fhir/patch/tree.h"

namespace xinglin::fhir::patch {

// The parts of one operation, or of a value given in parts.
class Parts {
 public:
    Parts(const json::Document& document, json::Node list) : document_(&document), list_(list) {}

    json::Node part(std::string_view name) const;         // kNone: there is none.
    json::Node value(json::Node part) const;              // Its value[x]; kNone: it is given in parts.
    std::string_view text(std::string_view name) const;   // The value of a part, a scalar's text; else empty.
    std::string_view type(std::string_view name) const;   // "Quantity" of valueQuantity.
    const json::Document& document() const { return *document_; }
    json::Node list() const { return list_; }

 private:
    const json::Document* document_;
    json::Node list_;
};

// Throws Refusal for what is no Parameters with operations.
std::vector<Parts> operations_of(const json::Document& parameters);

// The member that a name stands for within an element, for the value that the parts carry.
struct Slot {
    std::string name;
    bool list = false;
    const Element* shape = nullptr;   // Whose children describe the value's.
};
Slot slot_of(const Instance& parent, std::string_view name, const Parts& parts);
std::string choice_name(const Element& element, const Parts& parts);

// The part named value: a value[x], or an object spelt by parts.
Tree value_of(const Definitions& definitions, const Parts& parts, const Element* shape);

}  // namespace xinglin::fhir::patch
