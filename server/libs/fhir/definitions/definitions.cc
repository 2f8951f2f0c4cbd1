#include "libs/fhir/definitions/definitions.h"

namespace xinglin::fhir {
namespace {

std::string_view without_version(std::string_view url) { return url.substr(0, url.find('|')); }

template <class Find>
auto last_first(const std::vector<Package>& packages, Find find) -> decltype(find(packages.front())) {
    for (auto one = packages.rbegin(); one != packages.rend(); ++one) {
        if (auto found = find(*one)) return found;
    }
    return nullptr;
}

}  // namespace

void Definitions::add(const Package& package, std::shared_ptr<const void> owner) {
    packages_.push_back(package);
    if (owner) owners_.push_back(std::move(owner));
}

const Structure* Definitions::structure(std::string_view url) const {
    return last_first(packages_, [url = without_version(url)](const Package& one) { return one.structure(url); });
}

const CodeSystem* Definitions::code_system(std::string_view url) const {
    return last_first(packages_, [url = without_version(url)](const Package& one) { return one.code_system(url); });
}

const ValueSet* Definitions::value_set(std::string_view url) const {
    return last_first(packages_, [url = without_version(url)](const Package& one) { return one.value_set(url); });
}

const ConceptMap* Definitions::concept_map(std::string_view url) const {
    return last_first(packages_, [url = without_version(url)](const Package& one) { return one.concept_map(url); });
}

const SearchParameter* Definitions::search_parameter(std::string_view url) const {
    return last_first(packages_, [url = without_version(url)](const Package& one) { return one.search_parameter(url); });
}

const Structure* Definitions::type(std::string_view name) const {
    for (const Package& one : packages_) {
        if (const auto* found = one.type(name)) return found;
    }
    return nullptr;
}

}  // namespace xinglin::fhir
