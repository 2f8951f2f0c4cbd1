// Turns StructureDefinitions, CodeSystems, ValueSets, ConceptMaps and SearchParameters into tables: once when the program is
// built for R4 itself, and while it runs for a guide that somebody gives.
#pragma once

#include <memory>
#include <vector>

#include "libs/fhir/definitions/definitions.h"
#include "libs/fhir/json/document.h"
#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

class Compiler final {
 public:
    // A profile with a differential alone gets its snapshot from its base: one given here too, or one of `known`.
    explicit Compiler(const Definitions* known = nullptr);
    ~Compiler();

    // A definition, or a Bundle of them; other resources are passed over. Of two with one url the first counts.
    // Documents are looked into until finish() has returned: they outlive it. What it gives holds copies of all it needs.
    void add(const json::Document& document);
    void add(const json::Document& document, json::Node resource);
    std::vector<std::byte> finish();
    // What is wrong with differentials; after finish().
    const Findings& findings() const { return findings_; }

 private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    Findings findings_;
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
