// What is surely wrong with an expression before it is evaluated: a member that the type does not have, a type that nobody knows,
// the first of what has no order. FHIRPath leaves it to us how strict we are ("Type safety and strict evaluation").
#pragma once

#include "libs/fhir/path/syntax.h"

namespace xinglin::fhir::path {

// Of an expression that is evaluated on resources of that type. Throws Failure. What children(), resolve() or an abstract type
// may hold is not known and is never wrong; of a union the sides for other types are passed over, unless all are.
void check(const Term& term, const Definitions& definitions, const Structure& type);

}   // namespace xinglin::fhir::path
