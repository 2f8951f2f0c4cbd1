// Whose address a request counts for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xinglin::http {

// The peer's own, unless it is a trusted proxy: then the last address in X-Forwarded-For that is not one, else X-Real-IP.
std::string client_address(std::string_view peer, const std::vector<std::string>& trusted, std::string_view forwarded_for,
                           std::string_view real_ip);

}  // namespace xinglin::http
