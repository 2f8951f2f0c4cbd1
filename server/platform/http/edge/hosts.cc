#include "platform/http/edge/hosts.h"

#include <algorithm>

namespace xinglin::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool equal_names(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// Everything before ":8443".
std::string_view without_port(std::string_view host) {
    const auto colon = host.rfind(':');
    return colon == std::string_view::npos || host.ends_with(']') ? host : host.substr(0, colon);
}

// ":8443"; empty for what is no number.
std::string_view port_of(std::string_view host) {
    const std::string_view port = host.substr(without_port(host).size());
    const bool number = std::all_of(port.begin(), port.end(), [](char c) { return c == ':' || (c >= '0' && c <= '9'); });
    return number ? port : std::string_view{};
}

}  // namespace

std::optional<App> app_of_host(std::string_view host, std::string_view domain) {
    const std::string_view name = without_port(host);
    const auto dot = name.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    if (!domain.empty() && !equal_names(name.substr(dot + 1), domain)) return std::nullopt;
    for (App app : kApps) {
        if (equal_names(name.substr(0, dot), app_name(app))) return app;
    }
    return std::nullopt;
}

std::string host_of(App app, std::string_view host, std::string_view domain) {
    std::string own(app_name(app));
    return own.append(".").append(domain.empty() ? "localhost" : domain).append(port_of(host));
}

std::string hosts_to_use(std::string_view host, std::string_view domain) {
    std::string hosts;
    for (App app : kApps) hosts.append(hosts.empty() ? "" : ", ").append(host_of(app, host, domain));
    return hosts;
}

bool is_same_origin(std::string_view origin, std::string_view host) {
    for (std::string_view scheme : {"https://", "http://"}) {
        if (origin.starts_with(scheme)) return equal_names(origin.substr(scheme.size()), host);
    }
    return false;
}

}  // namespace xinglin::http
