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

// Which of the files hold definitions that the others may need: read once beforehand, as text. Standard input and files too large to
// be read twice are none of them.
std::vector<std::string> with_definitions(const std::vector<std::string>& files);
std::vector<std::string> with_questionnaires(const std::vector<std::string>& files);

// Adds what the files hold and is not known yet: what is to be judged does not change R4 itself.
void add_new(Definitions& definitions, const std::vector<std::string>& files, Findings& said);

}  // namespace xinglin::fhir
