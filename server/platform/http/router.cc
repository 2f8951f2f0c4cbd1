#include "platform/http/router.h"

#include "base/check.h"
#include "platform/http/percent.h"

namespace xinglin::http {
namespace {

constexpr std::array kMethods{Method::Get, Method::Post, Method::Put, Method::Delete};

// Takes "/consults" off "/consults/{id}"; the path begins with a slash.
std::string_view take_segment(std::string_view& path) {
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }

std::vector<Parameter> named(std::string_view pattern, std::vector<std::string> values) {
    std::vector<Parameter> parameters;
    while (!pattern.empty()) {
        const std::string_view segment = take_segment(pattern);
        if (!is_parameter(segment)) continue;
        parameters.push_back({std::string(segment.substr(1, segment.size() - 2)), std::move(values[parameters.size()])});
    }
    return parameters;
}

}  // namespace

std::string_view method_name(Method method) {
    switch (method) {
    case Method::Get: return "GET";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Delete: return "DELETE";
    }
    return {};
}

std::optional<Method> method_from(std::string_view name) {
    for (Method method : kMethods) {
        if (method_name(method) == name) return method;
    }
    return std::nullopt;
}

Router::Router(const Routes& routes) {
    check(routes.frozen(), "a router is built over all routes");
    for (const Route& route : routes.all()) add(route);
}

void Router::add(const Route& route) {
    Node* node = &root_;
    std::string_view path = route.path;
    while (!path.empty()) {
        const std::string_view segment = take_segment(path);
        auto& next = is_parameter(segment) ? node->parameter : node->literal[std::string(segment)];
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    const Route*& place = node->routes[static_cast<std::size_t>(route.method)];
    check(place == nullptr, "one route for one method and path");
    place = &route;
}

const Router::Node* Router::walk(std::string_view path, std::vector<std::string>& values) const {
    const Node* node = &root_;
    if (!path.starts_with('/')) return nullptr;
    while (!path.empty()) {
        const std::string_view segment = take_segment(path);
        if (auto literal = node->literal.find(segment); literal != node->literal.end()) {
            node = literal->second.get();
            continue;
        }
        auto value = decode_percent(segment);
        if (!node->parameter || !value || value->empty()) return nullptr;
        values.push_back(std::move(*value));
        node = node->parameter.get();
    }
    return node;
}

Match Router::find(Method method, std::string_view path) const {
    Match match;
    std::vector<std::string> values;
    const Node* node = walk(path, values);
    if (node == nullptr) return match;
    match.route = node->routes[static_cast<std::size_t>(method)];
    if (match.route != nullptr) {
        match.parameters = named(match.route->path, std::move(values));
        return match;
    }
    for (Method other : kMethods) {
        if (node->routes[static_cast<std::size_t>(other)] == nullptr) continue;
        match.allowed.append(match.allowed.empty() ? "" : ", ").append(method_name(other));
    }
    return match;
}

}  // namespace xinglin::http
