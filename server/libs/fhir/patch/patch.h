// Patch: JSON Patch (RFC 6902) and FHIRPath Patch (R4, fhirpatch.html). All of it is done or nothing; the result is a document
// that need not be valid: whoever stores it asks the judge.
#pragma once

#include "libs/fhir/definitions/definitions.h"
#include "libs/fhir/json/document.h"
#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

struct PatchLimits {
    std::size_t operations_max = 10'000;
    std::size_t nodes_max = 2'000'000;   // Of the patched document, at every moment.
    std::size_t depth_max = 200;
};

// An array is a JSON Patch, a Parameters resource a FHIRPath Patch.
Expect<json::Document> patched(const Definitions& definitions, const json::Document& target, const json::Document& patch,
                               const PatchLimits& limits = {});

Expect<json::Document> json_patched(const json::Document& target, const json::Document& patch, const PatchLimits& limits = {});
Expect<json::Document> fhirpath_patched(const Definitions& definitions, const json::Document& target,
                                        const json::Document& parameters, const PatchLimits& limits = {});

}  // namespace xinglin::fhir
