#include "xinglin/fhir/path_world.h"

#include "libs/fhir/validate/extensions.h"
#include "libs/fhir/validate/narrative.h"

namespace xinglin::fhir {
namespace {

constexpr std::size_t kFaultsKept = 20'000;

}   // namespace

std::optional<bool> PathWorld::conforms(std::string_view profile, const Instance& one) {
    if (definitions_.structure(profile) == nullptr) return std::nullopt;
    auto& judge = judges_[std::string(profile)];
    if (!judge) judge = std::make_unique<Validator>(definitions_, ValidationOptions{.profiles = {std::string(profile)}});
    return worst_of(judge->validate(one)) < Severity::Error;
}

std::optional<Finding> PathWorld::fault(const path::Expression& expression, const Instance& resource) {
    if (strictness_ == Strictness::Lenient || resource.type == nullptr) return std::nullopt;
    if (faults_.size() >= kFaultsKept) faults_.clear();
    const auto [place, fresh] = faults_.try_emplace({expression.text(), resource.type});
    if (fresh) place->second = expression.fault_on(definitions_, *resource.type);
    return place->second;
}

Expect<path::Collection> PathWorld::evaluate(const path::Expression& expression, const json::Document& document) {
    path::Scope scope{.definitions = &definitions_, .resource = resource_at(definitions_, document)};
    if (auto wrong = fault(expression, scope.resource)) return std::unexpected(std::move(*wrong));
    scope.member_of = [this](std::string_view url, const path::Item& item) {
        return validate::is_member(terminology_, url, item);
    };
    scope.subsumes = [this](const path::Item& general, const path::Item& special) {
        return validate::does_subsume(terminology_, general, special);
    };
    scope.conforms_to = [this](std::string_view profile, const Instance& one) { return conforms(profile, one); };
    scope.fit_narrative = [](std::string_view xhtml) { return !validate::fault_of_narrative(xhtml).has_value(); };
    return expression.evaluate(scope, scope.resource);
}

}   // namespace xinglin::fhir
