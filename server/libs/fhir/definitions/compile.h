// Turns StructureDefinitions, CodeSystems, ValueSets, ConceptMaps and SearchParameters into tables: once when the program is
// built for R4 itself, and while it runs for a guide that somebody gives.
#pragma once

#include <memory>
#include <vector>

#include "libs/fhir/definitions/package.h"
#include "libs/fhir/json/document.h"

namespace xinglin::fhir {

class Compiler final {
 public:
    Compiler();
    ~Compiler();

    // A definition, or a Bundle of them; other resources are passed over. Of two with one url the first counts.
    void add(const json::Document& document);
    void add(const json::Document& document, json::Node resource);
    std::vector<std::byte> finish();

 private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// A package with its block.
class OwnedPackage final {
 public:
    explicit OwnedPackage(std::vector<std::byte> block) : block_(std::move(block)), package_(block_) {}
    const Package& package() const { return package_; }

 private:
    std::vector<std::byte> block_;
    Package package_;
};

}  // namespace xinglin::fhir
