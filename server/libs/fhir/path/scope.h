// Scope: what an expression may ask of the world around the value it is evaluated on.
#pragma once

#include <functional>
#include <map>

#include "libs/fhir/path/item.h"

namespace xinglin::fhir::path {

struct PathLimits {
    std::uint64_t steps_max = 50'000'000;   // Values touched by one evaluation.
    std::size_t items_max = 2'000'000;      // In one collection.
    std::size_t text_bytes_max = 16U << 20U;
};

struct Scope {
    const Definitions* definitions = nullptr;
    Instance resource{};   // %resource: what contains the value, itself contained or not.
    Instance root{};       // %rootResource; when empty, %resource.
    std::map<std::string, Collection, std::less<>> variables{};

    // Each may be missing. Nothing answered: not known here, and the result is empty.
    std::function<std::optional<bool>(std::string_view value_set, const Item& item)> member_of{};
    std::function<std::optional<bool>(std::string_view profile, const Instance& instance)> conforms_to{};
    std::function<std::optional<bool>(const Item& general, const Item& special)> subsumes{};
    // Whether XHTML is what a narrative may hold.
    std::function<bool(std::string_view xhtml)> fit_narrative{};
    // References that neither a contained resource nor an entry of the bundle answers.
    std::function<std::optional<Instance>(std::string_view reference)> resolve{};
    std::function<void(std::string_view name, const Collection& items)> trace{};

    // resolve() of what cannot be found gives a resource that has a type and nothing else: enough for search parameters.
    bool resolve_to_types = false;
    // as() of several items keeps those of the type, as R4's own invariants (dom-3) and older expressions use it; else an error.
    bool as_filters = false;
    std::optional<Temporal> now{};   // For now(), today() and timeOfDay(); the clock when empty.
    PathLimits limits{};
};

}  // namespace xinglin::fhir::path
