// Bundles: what R4 says of entries that no invariant says.
#pragma once

#include "libs/fhir/model/instance.h"
#include "libs/fhir/validate/report.h"

namespace xinglin::fhir::validate {

// bundle.html: a fullUrl that names a type and an id must not disagree with the resource that it is the url of.
void check_full_urls(const Definitions& definitions, const Instance& bundle, const Place& place, Report& report);

}  // namespace xinglin::fhir::validate
