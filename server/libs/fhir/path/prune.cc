#include "libs/fhir/path/prune.h"

#include "libs/fhir/path/types.h"

namespace xinglin::fhir::path {
namespace {

// Where the path begins.
const Term& beginning(const Term& term) {
    const Term* now = &term;
    while (now->shape == Shape::Step || now->shape == Shape::At || now->shape == Shape::As) now = now->parts[0].get();
    return *now;
}

}  // namespace

bool is_of_another_type(const Term& term, const Definitions& definitions, const Structure& type) {
    const Term& first = beginning(term);
    if (first.shape != Shape::Member || !first.leading) return false;
    const Structure* named = definitions.type(first.name);
    return named != nullptr && named->kind == StructureKind::Resource && !is_kind_of(definitions, type, first.name);
}

TermPtr pruned(TermPtr term, const Definitions& definitions, const Structure& type) {
    if (term->shape == Shape::Binary && term->op == Operator::Union) {
        auto left = pruned(std::move(term->parts[0]), definitions, type),
             right = pruned(std::move(term->parts[1]), definitions, type);
        if (left->shape == Shape::Empty) return right;
        if (right->shape == Shape::Empty) return left;
        term->parts[0] = std::move(left);
        term->parts[1] = std::move(right);
        return term;
    }
    if (is_of_another_type(*term, definitions, type)) term->shape = Shape::Empty;
    return term;
}

}  // namespace xinglin::fhir::path
