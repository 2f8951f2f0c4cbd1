// What access shows: to a person, who has read his data.
#pragma once

#include "modules/access/access.h"
#include "platform/http/routes.h"

namespace xinglin::access {

// `accesses` lives as long as the routes.
void add_routes(http::Routes& routes, const Accesses& accesses);

}  // namespace xinglin::access
