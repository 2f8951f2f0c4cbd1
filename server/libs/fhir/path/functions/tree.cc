// children, descendants.
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

void add_children(Call& call, const Item& item, Collection& out) {
    const auto* instance = item.get_if<Instance>();
    if (instance == nullptr || instance->document == nullptr) return;
    Instances found;
    children_of(call.evaluator.definitions(), *instance, found);
    call.evaluator.spend(found.size());
    for (const Instance& one : found) out.emplace_back(one);
}

Collection children(Call& call) {
    Collection out;
    for (const Item& item : call.input) add_children(call, item, out);
    return out;
}

// Level by level, as repeat(children()) would give them.
Collection descendants(Call& call) {
    Collection out;
    for (const Item& item : call.input) add_children(call, item, out);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const Item now = out[i];
        add_children(call, now, out);
    }
    return out;
}

constexpr Function kFunctions[] = {
    {"children", 0, 0, Takes::Values, children},
    {"descendants", 0, 0, Takes::Values, descendants},
};

}  // namespace

std::span<const Function> tree_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
