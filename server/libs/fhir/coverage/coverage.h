// Coverage: how much of what is defined is judged and indexed here, and for the rest the reason why not.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "libs/fhir/definitions/definitions.h"

namespace xinglin::fhir {

struct Uncovered {
    std::string zh;   // The reason.
    std::string en;
    std::vector<std::string> names{};   // "Patient.photo", "Bundle-composition of Bundle".
};

struct Covered {
    std::string_view what;   // "types", "profiles", "elements", "search parameters", "invariants", "bindings".
    std::size_t all = 0;
    std::size_t evaluated = 0;
    std::vector<Uncovered> left{};   // By reason; all - evaluated names.
};

// Hears what is being gone through and how far it is.
using CoverageProgress = std::function<void(std::string_view what, std::size_t done)>;

std::vector<Covered> coverage(const Definitions& definitions, const CoverageProgress& progress);

// {"types":{"all":9,"evaluated":8,"left":[{"reason":"...","names":[...]}]},...}
std::string coverage_json(const std::vector<Covered>& all);

}   // namespace xinglin::fhir
