// dom-3, without FHIRPath: its expression asks as() of many items, which FHIRPath forbids.
#pragma once

#include "libs/fhir/model/instance.h"

namespace xinglin::fhir::validate {

// Whether every contained resource is pointed to from within the resource, or points to its container.
bool contained_are_used(const Instance& resource);

}  // namespace xinglin::fhir::validate
