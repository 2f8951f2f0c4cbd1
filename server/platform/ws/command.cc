#include "platform/ws/command.h"

#include <simdjson.h>

#include "platform/wire/refusals.h"

namespace xinglin::ws {
namespace {

std::string begin(std::optional<std::int64_t> id, int status) {
    std::string json = "{";
    if (id) json.append(R"("re":)").append(std::to_string(*id)).append(",");
    return json.append(R"("status":)").append(std::to_string(status));
}

Error at(Error error, std::string_view name) {
    error.path = "/path" + wire::pointer_step(name);
    return error;
}

}  // namespace

Result<std::vector<http::Parameter>> parameters_of(const http::Route& route, const wire::TextMap& given) {
    std::vector<http::Parameter> parameters;
    for (std::string_view rest = route.path; rest.find('{') != std::string_view::npos;) {
        rest.remove_prefix(rest.find('{') + 1);
        std::string name(rest.substr(0, rest.find('}')));
        auto value = given.find(name);
        if (value == given.end()) return refuse(at(wire::missing_field(), name));
        parameters.push_back({std::move(name), value->second});
    }
    if (parameters.size() != given.size()) return refuse(wire::unknown_field());
    return parameters;
}

std::optional<std::int64_t> id_in(std::string_view text) {
    simdjson::dom::parser parser;
    simdjson::dom::object command;
    std::int64_t id = 0;
    if (parser.parse(text.data(), text.size()).get(command) != simdjson::SUCCESS) return std::nullopt;
    if (command["id"].get(id) != simdjson::SUCCESS || id < 0 || id > kIdMax) return std::nullopt;
    return id;
}

std::string answer_json(std::optional<std::int64_t> id, const http::Answer& answer) {
    std::string json = begin(id, answer.status);
    if (!answer.body.empty()) json.append(R"(,"body":)").append(answer.body);
    return json + "}";
}

std::string refusal_json(std::optional<std::int64_t> id, int status, std::string_view problem) {
    return begin(id, status).append(R"(,"error":)").append(problem).append("}");
}

}  // namespace xinglin::ws
