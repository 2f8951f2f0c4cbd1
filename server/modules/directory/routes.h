// The public list of institutions.
#pragma once

#include "modules/directory/directory.h"
#include "platform/http/routes.h"

namespace xinglin::directory {

// `directory` and `board` live as long as the routes.
void add_routes(http::Routes& routes, const Directory& directory, DepartmentBoard& board);

}  // namespace xinglin::directory
