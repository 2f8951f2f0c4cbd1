// Package: all definitions of one set, R4 itself or a national guide, as one block of constant tables.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "libs/fhir/definitions/search_parameter.h"
#include "libs/fhir/definitions/structure.h"
#include "libs/fhir/definitions/terms.h"

namespace xinglin::fhir {

struct PackageHead {
    std::uint64_t mark;
    std::uint64_t bytes;
    List<Structure> structures;          // Each in order of its url.
    List<std::uint32_t> types_by_name;   // Indexes of the structures that define types, in order of their names.
    List<CodeSystem> code_systems;
    List<ValueSet> value_sets;
    List<ConceptMap> concept_maps;
    List<SearchParameter> search_parameters;   // In order of their urls.
};

// A view; the block outlives it.
class Package {
 public:
    explicit Package(std::span<const std::byte> block);

    const PackageHead& all() const { return *head_; }
    // nullptr when it is not here.
    const Structure* structure(std::string_view url) const;
    const Structure* type(std::string_view name) const;
    const CodeSystem* code_system(std::string_view url) const;
    const ValueSet* value_set(std::string_view url) const;
    const ConceptMap* concept_map(std::string_view url) const;
    const SearchParameter* search_parameter(std::string_view url) const;
    std::size_t bytes() const { return head_->bytes; }

 private:
    const PackageHead* head_;
};

const Concept* find_concept(const CodeSystem& system, std::string_view code);

}  // namespace xinglin::fhir
