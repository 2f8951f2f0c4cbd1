// Datatypes: what R4 says in words of a Coding, Quantity, Identifier, Reference, Attachment and Extension, and no invariant says.
#pragma once

#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir::validate {

void check_datatype(const Tools& tools, const Instance& value, const Instance& parent, const Place& place, Report& report);

// [type]/[id], with or without a version: what a reference that is not absolute must be.
bool is_relative_reference(const Definitions& definitions, std::string_view reference);

}  // namespace xinglin::fhir::validate
