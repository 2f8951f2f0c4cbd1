#pragma once

#include "modules/triage/triage.h"
#include "platform/http/routes.h"

namespace xinglin::triage {

// Danger questions, what was answered to them, and calls for help.
void add_routes(http::Routes& routes, Triage& triage);

}  // namespace xinglin::triage
