// Which app a request is for, and whether it comes from that app's own pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/app.h"

namespace xinglin::http {

// "patient.example.org:8443" -> Patient. With a domain, only its own three names.
std::optional<App> app_of_host(std::string_view host, std::string_view domain);

// "patient.localhost:8080": the app's host beside the one that was asked for.
std::string host_of(App app, std::string_view host, std::string_view domain);
// "patient.localhost:8080, doctor.localhost:8080, desk.localhost:8080": where to go instead.
std::string hosts_to_use(std::string_view host, std::string_view domain);

// Whether Origin names the very host that Host does. "null" and another port do not.
bool is_same_origin(std::string_view origin, std::string_view host);

}  // namespace xinglin::http
