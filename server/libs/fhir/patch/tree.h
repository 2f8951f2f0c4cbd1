// Tree: a document that can be changed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "libs/fhir/json/document.h"

namespace xinglin::fhir::patch {

struct Tree {
    json::Kind kind = json::Kind::Null;
    std::string text{};                                     // Of a scalar, a number as it is written.
    std::vector<std::pair<std::string, Tree>> children{};   // An array's have no names.

    bool is_object() const { return kind == json::Kind::Object; }
    bool is_array() const { return kind == json::Kind::Array; }
    Tree* member(std::string_view name);
    void set(std::string_view name, Tree value);
    bool remove(std::string_view name);
    std::size_t nodes() const;
    std::size_t depth() const;
};

Tree grow(const json::Document& document, json::Node node = 0);
json::Document settle(const Tree& tree);

// As JSON Patch compares: members in any order, numbers by their value.
bool equal(const Tree& left, const Tree& right);

}  // namespace xinglin::fhir::patch
