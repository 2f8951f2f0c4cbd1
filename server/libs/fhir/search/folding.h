// Names and words as they are searched for.
#pragma once

#include "libs/fhir/search/value.h"

namespace xinglin::fhir::search {

// "Müller" is found by "muller", 张伟 by "zhangwei" and "zw".
TextValue searchable(std::string_view text);

}  // namespace xinglin::fhir::search
