// The members with which an expression's paths begin: where a resource has none of them, there is no result.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "libs/fhir/path/path.h"

namespace xinglin::fhir::path {

// Nothing when it may look at anything else, or has a result without looking. The names are the expression's.
std::optional<std::vector<std::string_view>> leads_of(const Expression& expression, const Definitions& definitions,
                                                      const Structure& type);
// `Patient` alone: the resource itself.
bool is_itself(const Expression& expression, const Definitions& definitions, const Structure& type);

}  // namespace xinglin::fhir::path
