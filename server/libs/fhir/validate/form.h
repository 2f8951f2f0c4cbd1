// Form: whether an object's members are ones that FHIR's JSON knows here, written as FHIR writes them. One level, no values.
#pragma once

#include "libs/fhir/model/instance.h"
#include "libs/fhir/validate/report.h"

namespace xinglin::fhir::validate {

void check_form(const Definitions& definitions, const Instance& object, const Place& place, Report& report);

// The object in which an instance's children stand: of a primitive its shadow; kNone when there is none.
json::Node holder_of(const Instance& instance);

}  // namespace xinglin::fhir::validate
