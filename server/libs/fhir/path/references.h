// resolve(): the resource that a Reference or a uri points to, within what is at hand.
#pragma once

#include "libs/fhir/path/scope.h"

namespace xinglin::fhir::path {

// Contained resources, entries of the bundle, then Scope::resolve.
std::optional<Instance> resolved(const Scope& scope, const Item& item);

// The type that a reference names: "Patient/1", "https://a.org/fhir/Patient/1/_history/2"; empty when it names none.
std::string_view type_named_in(const Definitions& definitions, std::string_view reference);

}  // namespace xinglin::fhir::path
