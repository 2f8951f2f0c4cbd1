// Bundles: what R4 says of entries that no invariant says.
#pragma once

#include "libs/fhir/model/instance.h"
#include "libs/fhir/validate/report.h"

namespace xinglin::fhir::validate {

// documents.html and messaging.html: what the first entry of a document or message points to is in the same bundle.
void check_first_entry(const Definitions& definitions, const Instance& bundle, const Place& place, Report& report);

// bundle.html: a fullUrl is absolute, and one that names a type and an id must not disagree with the resource that it is the url of.
void check_full_urls(const Definitions& definitions, const Instance& bundle, const Place& place, Report& report);

}  // namespace xinglin::fhir::validate
