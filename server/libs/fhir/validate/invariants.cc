#include "libs/fhir/validate/invariants.h"

#include <mutex>

namespace xinglin::fhir::validate {

const Expect<path::Expression>& Invariants::of(std::string_view expression) const {
    {
        std::shared_lock reading(mutex_);
        if (const auto found = known_.find(expression.data()); found != known_.end()) return *found->second;
    }
    auto compiled = std::make_unique<Expect<path::Expression>>(path::Expression::compile(expression));
    std::unique_lock writing(mutex_);
    return *known_.try_emplace(expression.data(), std::move(compiled)).first->second;
}

}  // namespace xinglin::fhir::validate
