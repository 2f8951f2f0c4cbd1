// Types of FHIR and of System: is, as, ofType.
#pragma once

#include "libs/fhir/path/syntax.h"

namespace xinglin::fhir::path {

// Is the type, or derives from it.
bool is_kind_of(const Definitions& definitions, const Structure& type, std::string_view name);
// Throws Failure for a type that nobody knows, as the two below do.
void must_be_known(const Definitions& definitions, const TypeName& type);
bool is_of(const Definitions& definitions, const Item& item, const TypeName& type);
// as and ofType: a primitive must be of that very type, a code is not taken as a string.
bool is_exactly(const Definitions& definitions, const Item& item, const TypeName& type);

}  // namespace xinglin::fhir::path
