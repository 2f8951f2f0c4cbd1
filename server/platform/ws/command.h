// One command of a socket: {"id":7,"do":"message.send","path":{"id":"<consult>"},"body":{...}}.
#pragma once

#include "platform/http/pipeline.h"
#include "platform/wire/wire.h"

namespace xinglin::ws {

struct Command {
    std::optional<std::int64_t> id;
    std::string verb;
    std::optional<wire::TextMap> path;
    std::optional<wire::Raw> body;
};

inline constexpr std::string_view kPing = "ping";
inline constexpr std::int64_t kIdMax = 9007199254740991;   // What a browser counts exactly.

// The parameters that the route's path names, no more and no fewer. Refuses wire.missing_field and wire.unknown_field.
Result<std::vector<http::Parameter>> parameters_of(const http::Route& route, const wire::TextMap& given);

std::string answer_json(std::optional<std::int64_t> id, const http::Answer& answer);
// The id of a command that could not be read otherwise; nothing when it has none that can be told.
std::optional<std::int64_t> id_in(std::string_view text);

std::string refusal_json(std::optional<std::int64_t> id, int status, std::string_view problem);

}  // namespace xinglin::ws

namespace xinglin::wire {

template <>
inline constexpr std::string_view type_name<ws::Command> = "SocketCommand";
template <>
inline constexpr auto fields<ws::Command> = members(
    field<"id">(&ws::Command::id, range(0, ws::kIdMax)), field<"do">(&ws::Command::verb, text(1, 60)),
    field<"path">(&ws::Command::path, at_most(8, text(0, 100))), field<"body">(&ws::Command::body));

}  // namespace xinglin::wire
