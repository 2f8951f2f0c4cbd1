// What the judge says of a text, as lines "severity path: sentence".
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "libs/fhir/definitions/definitions.h"

namespace xinglin::fhir {

// Errors only; empty when it is valid.
std::string judged(std::string resource, const std::vector<std::string>& profiles = {});
std::string judged_by(const Definitions& definitions, std::string resource, const std::vector<std::string>& profiles = {});
// R4 and one more definition.
Definitions with(const std::string& definition);

}  // namespace xinglin::fhir
