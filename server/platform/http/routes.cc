#include "platform/http/routes.h"

#include <set>

#include "base/check.h"

namespace xinglin::http {
namespace {

bool is_sound(std::string_view path) {
    return path.starts_with('/') && !path.ends_with('/') && path.find("//") == std::string_view::npos;
}

bool names_its_key(const Route& route) {
    return route.options.key.empty() || route.path.find("{" + std::string(route.options.key) + "}") != std::string::npos;
}

// A reply that is rendered again needs a place to find it, or none to be rendered.
bool can_be_repeated(const Route& route) { return route.success == 201 || route.success == 204; }

}  // namespace

void Routes::take(Route&& route) {
    check(!frozen_, "routes are added before the registry is frozen");
    check(is_sound(route.path), "a path begins with a slash and has no empty segment");
    check(!route.options.summary.empty(), "a route says what it does");
    check(names_its_key(route), "a route's work key is a parameter of its path");
    check(!route.options.idempotent || can_be_repeated(route), "an idempotent route answers Created or NoBody");
    check(!route.options.idempotent || !route.only_reads(), "only what writes needs an idempotency key");
    route.name = std::string(method_name(route.method)) + " " + route.path;
    all_.push_back(std::move(route));
}

void Routes::freeze() {
    std::set<std::string, std::less<>> seen;
    for (const Route& route : all_) {
        check(seen.insert(route.name).second, "one route for one method and path");
        if (route.options.socket.empty()) continue;
        check(seen.insert(std::string(route.options.socket)).second, "a socket command names one route");
        check(route.takes == Carries::Json && route.gives == Carries::Json, "a socket command speaks JSON");
    }
    frozen_ = true;
}

const Route* Routes::by_socket(std::string_view name) const {
    for (const Route& route : all_) {
        if (!name.empty() && route.options.socket == name) return &route;
    }
    return nullptr;
}

}  // namespace xinglin::http
