// empty, exists, all, allTrue..., subsetOf, supersetOf, count, distinct, isDistinct, not.
#include "libs/fhir/path/equality.h"
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

Collection empty(Call& call) { return {Item(call.input.empty())}; }

Collection exists(Call& call) {
    if (!call.has(0)) return {Item(!call.input.empty())};
    for (std::size_t i = 0; i < call.input.size(); ++i) {
        if (truth_of(call.on(0, call.input[i], static_cast<std::int64_t>(i))) == true) return {Item(true)};
    }
    return {Item(false)};
}

Collection all(Call& call) {
    for (std::size_t i = 0; i < call.input.size(); ++i) {
        if (truth_of(call.on(0, call.input[i], static_cast<std::int64_t>(i))) != true) return {Item(false)};
    }
    return {Item(true)};
}

// Whether any item is that value; whether all are, is whether none is the other.
bool any_is(Call& call, bool wanted) {
    for (const Item& item : call.input) {
        const auto system = as_system(item);
        const auto* value = system ? system->get_if<bool>() : nullptr;
        if (value == nullptr) call.fail("需要布尔值", "wants Booleans");
        if (*value == wanted) return true;
    }
    return false;
}

Collection all_true(Call& call) { return {Item(!any_is(call, false))}; }
Collection any_true(Call& call) { return {Item(any_is(call, true))}; }
Collection all_false(Call& call) { return {Item(!any_is(call, true))}; }
Collection any_false(Call& call) { return {Item(any_is(call, false))}; }

bool is_subset(const Collection& part, const Collection& whole) {
    Distinct all;
    for (const Item& one : whole) all.add(one);
    return std::all_of(part.begin(), part.end(), [&](const Item& one) { return all.has(one); });
}

Collection subset_of(Call& call) { return {Item(is_subset(call.input, call.argument(0)))}; }
Collection superset_of(Call& call) { return {Item(is_subset(call.argument(0), call.input))}; }
Collection count(Call& call) { return {Item(static_cast<std::int64_t>(call.input.size()))}; }

Collection distinct(Call& call) {
    Distinct all;
    for (const Item& one : call.input) all.add(one);
    return all.take();
}

Collection is_distinct(Call& call) {
    Distinct all;
    for (const Item& one : call.input) {
        if (!all.add(one)) return {Item(false)};
    }
    return {Item(true)};
}

Collection negation(Call& call) {
    const auto value = truth_of(call.input);
    return value ? Collection{Item(!*value)} : Collection{};
}

constexpr Function kFunctions[] = {
    {"empty", 0, 0, Takes::Values, empty},
    {"exists", 0, 1, Takes::Values, exists},
    {"all", 1, 1, Takes::Values, all},
    {"allTrue", 0, 0, Takes::Values, all_true},
    {"anyTrue", 0, 0, Takes::Values, any_true},
    {"allFalse", 0, 0, Takes::Values, all_false},
    {"anyFalse", 0, 0, Takes::Values, any_false},
    {"subsetOf", 1, 1, Takes::Values, subset_of},
    {"supersetOf", 1, 1, Takes::Values, superset_of},
    {"count", 0, 0, Takes::Values, count},
    {"distinct", 0, 0, Takes::Values, distinct},
    {"isDistinct", 0, 0, Takes::Values, is_distinct},
    {"not", 0, 0, Takes::Values, negation},
};

}  // namespace

std::span<const Function> existence_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
