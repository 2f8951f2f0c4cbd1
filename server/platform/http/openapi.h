// The OpenAPI 3.1 document, made from the registry: what it says is what the server checks.
#pragma once

#include <string>

#include "platform/http/routes.h"

namespace xinglin::http {

// JSON; the same routes give the same bytes. Two wire types of one name are a Bug.
std::string openapi(const Routes& routes);

}  // namespace xinglin::http
