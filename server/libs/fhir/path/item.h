// Item: what a collection of FHIRPath holds: a value in a resource with its FHIR type, or a value of the System types.
#pragma once

#include <concepts>
#include <variant>
#include <vector>

#include "libs/fhir/model/instance.h"
#include "libs/fhir/path/quantity.h"

namespace xinglin::fhir::path {

struct Integer {
    std::int64_t value = 0;
    bool is_long = false;
};

struct TypeInfo {
    std::string space;   // "FHIR" or "System".
    std::string name;
};

class Item {
 public:
    using Value = std::variant<Instance, bool, Integer, Decimal, std::string, Temporal, Quantity, TypeInfo>;

    template <class T>
        requires std::constructible_from<Value, T>
    Item(T value) : value_(std::move(value)) {}   // NOLINT: whatever it holds is an item.
    Item(std::int64_t whole) : value_(Integer{whole}) {}
    Item(const char* text) : value_(std::string(text)) {}

    template <class T>
    const T* get_if() const {
        return std::get_if<T>(&value_);
    }
    template <class T>
    T* get_if() {
        return std::get_if<T>(&value_);
    }
    const Value& value() const { return value_; }
    bool is_instance() const { return value_.index() == 0; }

 private:
    Value value_;
};

using Collection = std::vector<Item>;

// A FHIR primitive becomes its System value, a FHIR Quantity a Quantity; others stay. Nothing for a primitive without a value.
std::optional<Item> as_system(const Item& item);
std::optional<Quantity> as_quantity(const Item& item);   // Of a Quantity, and of what derives from it.

// {"FHIR","HumanName"}, {"System","Integer"}.
TypeInfo type_of(const Item& item);
// A System value as FHIRPath writes it in a string; nothing for what has no such form.
std::optional<std::string> text_of(const Item& item);

}  // namespace xinglin::fhir::path
