// Instance: one value in a resource together with what the definitions say of it. Walks by FHIR's names, not by JSON's:
// `value` finds valueQuantity, and a primitive's `_name` sibling goes with it.
#pragma once

#include <vector>

#include "libs/fhir/definitions/definitions.h"
#include "libs/fhir/json/document.h"

namespace xinglin::fhir {

struct Instance {
    const json::Document* document = nullptr;
    json::Node node = json::kNone;       // kNone: a primitive that has extensions and no value.
    json::Node shadow = json::kNone;     // Its `_name` object, with id and extension.
    const Structure* type = nullptr;     // Its datatype or resource; nullptr when the definitions know nothing of it.
    const Element* shape = nullptr;      // Whose children describe its children; nullptr as above.
    const Element* element = nullptr;    // What it is in its parent; nullptr for a resource.

    bool is_primitive() const { return type != nullptr && type->kind == StructureKind::Primitive; }
    bool is_resource() const { return type != nullptr && type->kind == StructureKind::Resource; }
    bool is_scalar() const { return node != json::kNone && document->is_scalar(node); }
    bool has_value() const { return is_scalar() && document->kind(node) != json::Kind::Null; }
    std::string_view text() const { return document->text(node); }   // Of a scalar.
    bool same_place(const Instance& other) const {
        return document == other.document && node == other.node && shadow == other.shadow;
    }
};

using Instances = std::vector<Instance>;

// A resource by its resourceType; of an unknown one type and shape are empty.
Instance resource_at(const Definitions& definitions, const json::Document& document, json::Node node = 0);
// Any object or scalar as a value of a type.
Instance value_of_type(const Definitions& definitions, const json::Document& document, json::Node node, std::string_view type);

// Appends the children of that name, in order.
void children_named(const Definitions& definitions, const Instance& parent, std::string_view name, Instances& out);
// Appends all children, in order of the document; resourceType is none.
void children_of(const Definitions& definitions, const Instance& parent, Instances& out);

// The child element that a JSON name (`valueQuantity`, `name`, never `_name`) stands for, and which of its types; nullptr: none.
struct Member {
    const Element* element = nullptr;
    const ElementType* type = nullptr;
};
Member member_of(const Element& shape, std::string_view json_name);

// The structure of a type that an element names, looked up where its own package does not have it.
const Structure* structure_of(const Definitions& definitions, const ElementType& type);

// Whose children describe the children of such an element: its own, its type's, or those it refers to; nullptr: none.
const Element* shape_of(const Element& element, const Structure* type);

}  // namespace xinglin::fhir
