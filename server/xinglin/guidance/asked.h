// What a case's line says, as the engine takes it.
#pragma once

#include <simdjson.h>

#include "libs/triage/turn.h"

namespace xinglin::guidance {

template <class T>
std::optional<T> field(simdjson::dom::object from, std::string_view name) {
    T value;
    if (from[name].get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
}

// "age", "sex", "pregnant", "vitals".
triage::engine::Given given_of(simdjson::dom::object line);

// These, "text", and all that was said after it: "signs", "answers", "corrections". Its texts point into what was parsed.
triage::engine::Asked asked_of(simdjson::dom::object line);

}  // namespace xinglin::guidance
