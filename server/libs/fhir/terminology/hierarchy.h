// Who stands above whom in a code system, and the filters of value sets.
#pragma once

#include <optional>

#include "libs/fhir/definitions/package.h"

namespace xinglin::fhir {

// Itself or anywhere below: by its place in the tree, or by what its properties `parent` and `subsumedBy` say.
bool is_a(const CodeSystem& system, const Concept& special, std::string_view general);

// Whether a code passes all filters; nothing when the system does not have the code or a filter cannot be judged.
std::optional<bool> passes(const CodeSystem& system, const List<Filter>& filters, std::string_view code);

}  // namespace xinglin::fhir
