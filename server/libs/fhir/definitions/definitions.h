// Definitions: R4 and whatever guides were added to it, asked by url or by type.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "libs/fhir/definitions/package.h"

namespace xinglin::fhir {

class Definitions final {
 public:
    Definitions() = default;
    // Shares the other's packages; what is added here is seen here alone.
    Definitions(const Definitions&) = default;

    // The package's block outlives this, or is kept by `owner`.
    void add(const Package& package, std::shared_ptr<const void> owner = nullptr);

    // By canonical url, a version after | is not compared; the package added last is asked first.
    const Structure* structure(std::string_view url) const;
    const CodeSystem* code_system(std::string_view url) const;
    const ValueSet* value_set(std::string_view url) const;
    const ConceptMap* concept_map(std::string_view url) const;
    const SearchParameter* search_parameter(std::string_view url) const;
    // The structure that defines a type: "Patient", "Quantity", "string". R4's own comes first.
    const Structure* type(std::string_view name) const;
    // For what lists all of a kind.
    const std::vector<Package>& packages() const { return packages_; }

 private:
    std::vector<Package> packages_;
    std::vector<std::shared_ptr<const void>> owners_;
};

inline constexpr std::string_view kStructureBase = "http://hl7.org/fhir/StructureDefinition/";

}  // namespace xinglin::fhir
