// FHIR R4 (4.0.1) itself, and what stands in knowledge/fhir: constant tables inside the program.
#pragma once

#include "libs/fhir/definitions/definitions.h"

namespace xinglin::fhir {

const Definitions& r4();

}  // namespace xinglin::fhir
