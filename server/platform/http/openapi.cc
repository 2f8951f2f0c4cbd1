#include "platform/http/openapi.h"

#include <algorithm>

#include "platform/http/problem.h"
#include "platform/http/refusals.h"
#include "platform/wire/schema.h"

namespace xinglin::http {
namespace {

constexpr std::array kEveryRole{Role::Anonymous, Role::Patient, Role::Doctor, Role::Desk};

std::string quoted(std::string_view text) {
    std::string out;
    wire::write_text(out, text);
    return out;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

// "put_consults_id_acceptance"
std::string operation_id(const Route& route) {
    std::string id = lower(method_name(route.method));
    for (char c : route.path) {
        if (c == '{' || c == '}') continue;
        id += c == '/' || c == '-' ? '_' : c;
    }
    return id;
}

void add(std::string& list, const std::string& item) {
    if (!list.empty()) list += ',';
    list += item;
}

std::string parameter(std::string_view name, std::string_view in, bool required) {
    return R"({"name":)" + quoted(name) + R"(,"in":)" + quoted(in) + R"(,"required":)" + (required ? "true" : "false") +
           R"(,"schema":{"type":"string"}})";
}

std::string parameters(const Route& route) {
    std::string list;
    for (std::string_view rest = route.path; rest.find('{') != std::string_view::npos;) {
        rest.remove_prefix(rest.find('{') + 1);
        add(list, parameter(rest.substr(0, rest.find('}')), "path", true));
    }
    for (std::string_view rest = route.options.query; !rest.empty();) {
        const auto comma = rest.find(',');
        add(list, parameter(rest.substr(0, comma), "query", false));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    if (route.options.idempotent) add(list, parameter("Idempotency-Key", "header", false));
    return list;
}

std::string content(std::string_view media_type, const std::string& schema) {
    return R"("content":{)" + quoted(media_type) + R"(:{"schema":)" + schema + "}}";
}

bool is_empty(const wire::Type* type) { return type == nullptr || type->fields.empty(); }

std::string request_body(const Route& route, wire::Schemas& schemas) {
    if (route.takes == Carries::Upload) return R"(,"requestBody":{"required":true,)" + content("*/*", "{}") + "}";
    if (is_empty(route.in)) return {};
    return R"(,"requestBody":{"required":true,)" + content("application/json", schemas.reference(*route.in)) + "}";
}

std::string success(const Route& route, wire::Schemas& schemas) {
    const std::string begin = quoted(std::to_string(route.success)) + R"(:{"description":)" + quoted(reason_of(route.success));
    if (route.gives != Carries::Json) return begin + "," + content("*/*", "{}") + "}";
    if (route.success == 204 || is_empty(route.out)) return begin + "}";
    return begin + "," + content("application/json", schemas.reference(*route.out)) + "}";
}

std::string roles(const Route& route) {
    std::string list;
    for (Role role : kEveryRole) {
        if (route.options.roles.has(role)) add(list, quoted(role_name(role)));
    }
    return list;
}

std::string operation(const Route& route, wire::Schemas& schemas) {
    std::string out = quoted(lower(method_name(route.method))) + R"(:{"operationId":)" + quoted(operation_id(route)) +
                      R"(,"summary":)" + quoted(route.options.summary) + R"(,"x-roles":[)" + roles(route) + "]";
    if (!route.options.socket.empty()) out += R"(,"x-socket":)" + quoted(route.options.socket);
    if (route.options.patient_data) out += R"(,"x-patient-data":true)";
    if (const std::string list = parameters(route); !list.empty()) out += R"(,"parameters":[)" + list + "]";
    out += request_body(route, schemas);
    return out + R"(,"responses":{)" + success(route, schemas) + R"(,"default":{"description":"Problem",)" +
           content("application/problem+json", schemas.reference(wire::type_of<Problem>)) + "}}}";
}

}  // namespace

std::string openapi(const Routes& routes) {
    wire::Schemas schemas;
    std::map<std::string, std::string, std::less<>> by_path;
    for (const Route& route : routes.all()) add(by_path[route.path], operation(route, schemas));
    std::string paths;
    for (const auto& [path, operations] : by_path) add(paths, quoted(path) + ":{" + operations + "}");
    std::string components;
    for (const auto& [name, schema] : schemas.all()) add(components, quoted(name) + ":" + schema);
    return R"({"openapi":"3.1.0","info":{"title":"Xinglin","version":"1","license":{"name":"Apache-2.0"}},)"
           R"("servers":[{"url":"/api/v1"}],"paths":{)" + paths + R"(},"components":{"schemas":{)" + components + "}}}";
}

}  // namespace xinglin::http
