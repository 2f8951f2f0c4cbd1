// What a demo tells about itself: who can sign in and how. Never in a production.
#pragma once

#include "platform/http/routes.h"

namespace xinglin::demo {

// GET /demo/accounts and GET /demo/totp?login=. With a `code` they answer only to ?code=.
void add_routes(http::Routes& routes, const std::string& code);

}  // namespace xinglin::demo
