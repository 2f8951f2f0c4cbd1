#include "libs/fhir/validate/validator.h"

#include <algorithm>
#include <set>

#include "libs/fhir/validate/sentences.h"
#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir {
namespace {

// A profile and its type may say the same of one place.
Findings once_each(Findings all) {
    std::set<std::pair<std::string, std::string>> said;
    std::erase_if(all, [&](const Finding& one) { return !said.emplace(one.path, one.en).second; });
    return all;
}

}  // namespace

Validator::Validator(const Definitions& definitions, ValidationOptions options)
    : tools_(std::make_unique<validate::Tools>(definitions, std::move(options), Terminology(definitions))) {}
Validator::~Validator() = default;

Findings Validator::validate(const json::Document& document) const {
    return validate(resource_at(tools_->definitions, document));
}

Findings Validator::validate(const Instance& resource) const {
    validate::Report report;
    const auto name = resource.type != nullptr ? resource.type->type.view() : std::string_view("Resource");
    validate::Walk(*tools_, report).resource(resource, validate::Place{.name = name}, nullptr, false);
    return once_each(report.take());
}

Severity worst_of(const Findings& findings) {
    auto worst = Severity::Information;
    for (const Finding& one : findings) worst = std::max(worst, one.severity);
    return worst;
}

}  // namespace xinglin::fhir
