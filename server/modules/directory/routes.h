// The public list of institutions.
#pragma once

#include "modules/directory/directory.h"
#include "platform/http/routes.h"

namespace xinglin::directory {

// `directory` and `loads` live as long as the routes.
void add_routes(http::Routes& routes, const Directory& directory, DepartmentBoard& loads);

}  // namespace xinglin::directory
