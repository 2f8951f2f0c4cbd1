// The triage knowledge that this program was built with.
#pragma once

#include "libs/triage/understand.h"

namespace xinglin::triage::engine {

// As the browser fetches it too.
std::string_view known_bytes();
// Read when first asked for; then shared by all threads.
const Knowledge& known();
const Reader& known_reader();

}  // namespace xinglin::triage::engine
