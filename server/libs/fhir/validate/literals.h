// Literals: fixed and pattern values of definitions, parsed once, and whether a value is the same or contains one.
#pragma once

#include <map>
#include <memory>
#include <shared_mutex>

#include "libs/fhir/json/document.h"

namespace xinglin::fhir::validate {

// Member for member, whatever their order; arrays in order, numbers digit for digit.
bool same(const json::Document& left, json::Node one, const json::Document& right, json::Node other);
// All that the pattern says is there; more may be.
bool contains(const json::Document& value, json::Node node, const json::Document& pattern, json::Node wanted);

// Threads may share it.
class Literals {
 public:
    // The text is one of a definition's and outlives this. The value is the first item of an array.
    const json::Document& of(std::string_view json) const;
    static json::Node root() { return 1; }

 private:
    mutable std::shared_mutex mutex_;
    mutable std::map<const char*, std::unique_ptr<json::Document>> known_;
};

}  // namespace xinglin::fhir::validate
