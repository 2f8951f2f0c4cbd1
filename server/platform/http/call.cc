#include "platform/http/call.h"

#include <charconv>

#include "base/check.h"

namespace xinglin::http {
namespace {

const std::string* find(const std::vector<Parameter>& parameters, std::string_view name) {
    for (const Parameter& parameter : parameters) {
        if (parameter.name == name) return &parameter.value;
    }
    return nullptr;
}

}  // namespace

std::string_view CallFacts::path(std::string_view name) const {
    const std::string* value = find(path_parameters, name);
    check(value != nullptr, "a route asks for the parameters that its path names");
    return *value;
}

std::optional<std::string> CallFacts::query(std::string_view name) const {
    const std::string* value = find(query_parameters, name);
    if (value == nullptr) return std::nullopt;
    return *value;
}

Result<std::int64_t> CallFacts::query_int(std::string_view name, std::int64_t otherwise, std::int64_t min,
                                          std::int64_t max) const {
    const std::string* text = find(query_parameters, name);
    if (text == nullptr) return otherwise;
    std::int64_t number = 0;
    const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), number);
    const bool whole = code == std::errc{} && end == text->data() + text->size();
    if (!whole || number < min || number > max) return refuse(bad_query(name));
    return number;
}

Error CallFacts::no_such_thing() { return {.kind = ErrorKind::NotFound, .code = "http.no_such_thing"}; }

Error CallFacts::bad_query(std::string_view name) {
    return {.kind = ErrorKind::Invalid, .code = "http.bad_query", .arguments = {{"name", std::string(name)}}};
}

}  // namespace xinglin::http
