// StructureDefinitions as tables: each structure with the elements of its snapshot in order.
#pragma once

#include "libs/fhir/definitions/packed.h"

namespace xinglin::fhir {

inline constexpr std::uint32_t kUnbounded = ~std::uint32_t{0};   // Cardinality *.

enum class StructureKind : std::uint8_t { Primitive, Complex, Resource, Logical };
enum class Strength : std::uint8_t { None, Example, Preferred, Extensible, Required };
enum class SlicingRules : std::uint8_t { Closed, Open, OpenAtEnd };
enum class DiscriminatorType : std::uint8_t { Value, Exists, Pattern, Type, Profile };

struct Structure;

struct ElementType {
    Text code;      // "Quantity", "string", "Reference", "http://hl7.org/fhirpath/System.String" of a primitive's value.
    Text fhir_type; // For a System type: which FHIR type it is, "string", "id", "uri".
    Text regex;     // For a primitive's value.
    List<Text> profiles;
    List<Text> targets;   // Profiles that a Reference or canonical may point to.
    Link<Structure> structure;   // That defines the type, when it is in the same package.
};

struct Constraint {
    Text key;
    Text human;
    Text expression;   // Empty: only XPath was given.
    Text source;
    bool warning;      // Else an error.
};

struct Discriminator {
    Text path;
    DiscriminatorType type;
};

struct Slicing {
    List<Discriminator> discriminators;
    SlicingRules rules;
    bool ordered;
};

struct Element {
    Text id;
    Text path;        // "Observation.component.value[x]"
    Text name;        // The last step of the path, without [x]: "value".
    Text slice;       // sliceName.
    Text short_text;
    List<ElementType> types;
    Link<Element> content;      // Where contentReference points to, in the same structure.
    List<Constraint> constraints;
    Text value_set;             // Of the binding, with its version when it has one.
    Text fixed;                 // fixed[x] as JSON; empty when there is none.
    Text pattern;               // pattern[x] as JSON.
    Text fixed_type;            // "CodeableConcept": the type of fixed or pattern.
    Text min_value;             // As JSON.
    Text max_value;
    Link<Slicing> slicing;
    std::uint32_t min;
    std::uint32_t max;          // kUnbounded for *.
    std::uint32_t base_max;     // More than 1: the element is an array in JSON.
    std::uint32_t max_length;   // 0: no limit.
    std::uint32_t descendants;  // How many entries after this one belong below it.
    std::uint16_t depth;        // Of the root 0.
    Strength strength;
    bool choice;                // [x]
    bool modifier;
    bool summary;
    bool must_support;
    bool xml_attribute;

    bool is_list() const { return base_max > 1; }
};

struct Structure {
    Text url;
    Text version;
    Text name;
    Text type;          // "Patient": what it constrains or defines.
    Text base;          // baseDefinition's url.
    List<Element> elements;   // The snapshot, the root first; of a differential alone `snapshot` is false.
    List<Text> contexts;      // Of an extension: "element:Patient", "fhirpath:...", "extension:url".
    StructureKind kind;
    bool abstract;
    bool constraint;    // A profile; else it defines its type.
    bool snapshot;

    const Element& root() const { return elements[0]; }
};

// The children of an element in its snapshot, slices included: `for (const Element& child : children(element))`.
class ElementRange {
 public:
    class Iterator {
     public:
        explicit Iterator(const Element* at) : at_(at) {}
        const Element& operator*() const { return *at_; }
        const Element* operator->() const { return at_; }
        Iterator& operator++() {
            at_ += 1 + at_->descendants;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at_ != other.at_; }

     private:
        const Element* at_;
    };
    explicit ElementRange(const Element& parent) : parent_(parent) {}
    Iterator begin() const { return Iterator(&parent_ + 1); }
    Iterator end() const { return Iterator(&parent_ + 1 + parent_.descendants); }
    bool empty() const { return parent_.descendants == 0; }

 private:
    const Element& parent_;
};

inline ElementRange children(const Element& element) { return ElementRange(element); }

}  // namespace xinglin::fhir
