// Where an extension may stand, and codes as FHIRPath sees them.
#pragma once

#include "libs/fhir/path/item.h"
#include "libs/fhir/terminology/terminology.h"
#include "libs/fhir/validate/place.h"

namespace xinglin::fhir::validate {

// Whether one of the extension's contexts names the element, its type, or what that derives from.
bool is_in_context(const Definitions& definitions, const Structure& extension, const Instance& parent, const Place& place);

// memberOf() of a code, Coding, CodeableConcept or Quantity.
std::optional<bool> is_member(const Terminology& terminology, std::string_view value_set, const path::Item& item);

// subsumes() of two Codings or CodeableConcepts of one system.
std::optional<bool> does_subsume(const Terminology& terminology, const path::Item& general, const path::Item& special);

}  // namespace xinglin::fhir::validate
