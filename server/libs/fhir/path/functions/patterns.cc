// matches, matchesFull, replaceMatches.
#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/pattern.h"

namespace xinglin::fhir::path {
namespace {

// The pattern with its flags as both engines write them: i, whatever the case; m, ^ and $ at each line.
std::optional<std::string> pattern_of(Call& call, std::size_t flags_at) {
    auto pattern = call.text(call.argument(0));
    const auto flags = call.has(flags_at) ? call.text(call.argument(flags_at)) : std::nullopt;
    if (!flags || flags->empty()) return pattern;
    if (flags->find_first_not_of("im") != std::string::npos) call.fail("只认得标志 i 与 m", "knows the flags i and m only");
    return pattern ? std::optional("(?" + *flags + ")" + *pattern) : std::nullopt;
}

Collection matches(Call& call) {
    const auto input = call.text(call.input), pattern = pattern_of(call, 1);
    return input && pattern ? Collection{Item(Pattern::of(*pattern)->found_in(*input))} : Collection{};
}

Collection matches_full(Call& call) {
    const auto input = call.text(call.input), pattern = pattern_of(call, 1);
    return input && pattern ? Collection{Item(Pattern::of(*pattern)->matches_whole(*input))} : Collection{};
}

Collection replace_matches(Call& call) {
    const auto input = call.text(call.input), pattern = pattern_of(call, 2), by = call.text(call.argument(1));
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
