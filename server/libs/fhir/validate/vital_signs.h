// Vital signs: observations with one of these LOINC codes conform to the profile of that measure (observation-vitalsigns.html).
#pragma once

#include <string_view>
#include <vector>

#include "libs/fhir/model/instance.h"

namespace xinglin::fhir::validate {

// Urls of the profiles that an Observation's codes ask for.
std::vector<std::string_view> profiles_of_vital_signs(const Instance& observation);

}  // namespace xinglin::fhir::validate
