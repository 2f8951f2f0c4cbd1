// Definitions that are judged themselves: a profile against its base, a value set against the systems it names.
#pragma once

#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir::validate {

void check_profile(const Tools& tools, const Instance& structure, const Place& place, Report& report);
void check_value_set(const Tools& tools, const Instance& set, const Place& place, Report& report);

}  // namespace xinglin::fhir::validate
