// matches, matchesFull, replaceMatches.
#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/pattern.h"

namespace xinglin::fhir::path {
namespace {

Collection matches(Call& call) {
    const auto input = call.text(call.input), pattern = call.text(call.argument(0));
    return input && pattern ? Collection{Item(Pattern::of(*pattern)->found_in(*input))} : Collection{};
}

Collection matches_full(Call& call) {
    const auto input = call.text(call.input), pattern = call.text(call.argument(0));
    return input && pattern ? Collection{Item(Pattern::of(*pattern)->matches_whole(*input))} : Collection{};
}

Collection replace_matches(Call& call) {
    const auto input = call.text(call.input), pattern = call.text(call.argument(0)), by = call.text(call.argument(1));
    if (!input || !pattern || !by) return {};
    if (pattern->empty()) return {Item(*input)};
    return {Item(Pattern::of(*pattern)->replaced(*input, *by))};
}

constexpr Function kFunctions[] = {
    {"matches", 1, 2, Takes::Values, matches},
    {"matchesFull", 1, 2, Takes::Values, matches_full},
    {"replaceMatches", 2, 3, Takes::Values, replace_matches},
};

}  // namespace

std::span<const Function> pattern_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
