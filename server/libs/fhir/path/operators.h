// What the operators do with two evaluated sides.
#pragma once

#include "libs/fhir/path/evaluator.h"

namespace xinglin::fhir::path {

Collection apply(Evaluator& evaluator, Operator op, const Collection& left, const Collection& right);
// and, or, xor, implies in three values.
std::optional<bool> decide(Operator op, std::optional<bool> left, std::optional<bool> right);
// Throws Failure for types that have no order between them.
Order ordered(const Item& left, const Item& right);
Collection united(const Collection& left, const Collection& right);
// + - * / div mod &
Collection computed(Operator op, const Item& left, const Item& right);

}  // namespace xinglin::fhir::path
