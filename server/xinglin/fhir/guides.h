// Definitions that somebody gives while the program runs: a national profile, a guide's value sets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "libs/fhir/definitions/definitions.h"
#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

// Adds what the files hold. A profile that is the name of a file is read too, and becomes the url that the file says. `said`: what
// differentials say of elements that their base does not have, or against it; the rule is the profile's url.
std::optional<Finding> add_guides(Definitions& definitions, const std::vector<std::string>& files,
                                  std::vector<std::string>& profiles, Findings& said);

}  // namespace xinglin::fhir
