#include "platform/http/problem.h"

#include "platform/http/refusals.h"

namespace xinglin::http {
namespace {

std::optional<std::string> unless_empty(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

std::int64_t whole_seconds(Duration wait) { return (wait.count() + 999'999) / 1'000'000; }

}  // namespace

Problem problem_of(const Error& error, const Catalog& catalog, std::string_view language, std::string_view trace_id) {
    Problem problem;
    problem.status = status_of(error);
    problem.type = "/problems/" + error.code;
    problem.title = reason_of(problem.status);
    problem.code = error.code;
    Words words = catalog.words(error.code, error.arguments, language);
    problem.what = std::move(words.what);
    problem.rule = unless_empty(std::move(words.rule));
    problem.way_out = unless_empty(std::move(words.way_out));
    problem.path = unless_empty(error.path);
    for (const Argument& argument : error.arguments) problem.arguments.insert_or_assign(argument.name, argument.value);
    if (error.retry_after) problem.retry_after_s = whole_seconds(*error.retry_after);
    problem.trace_id = trace_id;
    return problem;
}

std::string problem_json(const Error& error, const Catalog& catalog, std::string_view language, std::string_view trace_id) {
    return wire::write(problem_of(error, catalog, language, trace_id));
}

}  // namespace xinglin::http
