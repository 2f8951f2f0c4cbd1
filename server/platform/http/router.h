// From method and path to a route.
#pragma once

#include <array>
#include <map>
#include <memory>

#include "platform/http/routes.h"

namespace xinglin::http {

struct Match {
    const Route* route = nullptr;         // Null: see `allowed`.
    std::vector<Parameter> parameters{};
    std::string allowed{};                // "GET, PUT" when the path is known and the method is not; empty: no such path.
};

std::optional<Method> method_from(std::string_view name);

// A tree by path segment; a literal wins over a parameter.
class Router {
 public:
    explicit Router(const Routes& routes);   // Frozen; lives as long as this.
    Match find(Method method, std::string_view path) const;

 private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> literal;
        std::unique_ptr<Node> parameter;
        std::array<const Route*, 4> routes{};
    };
    void add(const Route& route);
    const Node* walk(std::string_view path, std::vector<std::string>& values) const;

    Node root_;
};

}  // namespace xinglin::http
