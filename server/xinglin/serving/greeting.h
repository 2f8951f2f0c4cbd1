// What the program says when it is ready: an address for each role, and in a demo how to sign in.
#pragma once

#include <string>

#include "platform/http/server.h"
#include "xinglin/ground.h"

namespace xinglin::serving {

std::string greeting_of(const Ground& ground, const http::Server& server, bool lan);

}  // namespace xinglin::serving
