// application/problem+json (RFC 9457): what happened, which rule stands behind it and the way out, in the reader's language.
#pragma once

#include "platform/http/ports.h"
#include "platform/wire/wire.h"

namespace xinglin::http {

struct Problem {
    std::string type;
    std::string title;
    std::int32_t status = 0;
    std::string code;
    std::string what;
    std::optional<std::string> rule;
    std::optional<std::string> way_out;
    std::optional<std::string> path;   // JSON pointer into the request.
    wire::TextMap arguments;
    std::optional<std::int64_t> retry_after_s;
    std::string trace_id;
};

Problem problem_of(const Error& error, const Catalog& catalog, std::string_view language, std::string_view trace_id);
std::string problem_json(const Error& error, const Catalog& catalog, std::string_view language, std::string_view trace_id);

}  // namespace xinglin::http

namespace xinglin::wire {

template <>
inline constexpr auto fields<http::Problem> = members(
    field<"type">(&http::Problem::type), field<"title">(&http::Problem::title), field<"status">(&http::Problem::status, range(100, 599)),
    field<"code">(&http::Problem::code), field<"what">(&http::Problem::what, text(0, 1000)),
    field<"rule">(&http::Problem::rule, text(0, 1000)), field<"way_out">(&http::Problem::way_out, text(0, 1000)),
    field<"path">(&http::Problem::path, text(0, 1000)), field<"arguments">(&http::Problem::arguments, text(0, 1000)),
    field<"retry_after_s">(&http::Problem::retry_after_s), field<"trace_id">(&http::Problem::trace_id));

}  // namespace xinglin::wire
