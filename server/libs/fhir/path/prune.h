// An expression for many types, cut down to one: of `Patient.name | Person.name` a Patient needs the first alone.
#pragma once

#include "libs/fhir/path/syntax.h"

namespace xinglin::fhir::path {

// Drops the sides of unions that begin with the name of a type that the type is not of. May leave Shape::Empty.
TermPtr pruned(TermPtr term, const Definitions& definitions, const Structure& type);

// Begins with the name of a type of resource that the type is not.
bool is_of_another_type(const Term& term, const Definitions& definitions, const Structure& type);

}  // namespace xinglin::fhir::path
