// Findings as an OperationOutcome: each sentence in Chinese and English, the path as an expression.
#pragma once

#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

// One line of JSON. Without findings: one issue that says all is well, since an OperationOutcome has at least one.
std::string operation_outcome(const Findings& findings);

}  // namespace xinglin::fhir
