#include "libs/fhir/definitions/package.h"

#include <algorithm>

#include "base/check.h"
#include "libs/fhir/definitions/mark.h"

namespace xinglin::fhir {
namespace {

template <class T>
const T* by_url(const List<T>& all, std::string_view url) {
    const T* found = std::lower_bound(all.begin(), all.end(), url,
                                      [](const T& one, std::string_view wanted) { return one.url.view() < wanted; });
    return found != all.end() && found->url.view() == url ? found : nullptr;
}

}  // namespace

Package::Package(std::span<const std::byte> block) : head_(reinterpret_cast<const PackageHead*>(block.data())) {
    check(block.size() >= sizeof(PackageHead) && head_->mark == kPackageMark && head_->bytes <= block.size(),
          "a block of definitions");
}

const Structure* Package::structure(std::string_view url) const { return by_url(head_->structures, url); }
const CodeSystem* Package::code_system(std::string_view url) const { return by_url(head_->code_systems, url); }
const ValueSet* Package::value_set(std::string_view url) const { return by_url(head_->value_sets, url); }
const ConceptMap* Package::concept_map(std::string_view url) const { return by_url(head_->concept_maps, url); }
const SearchParameter* Package::search_parameter(std::string_view url) const { return by_url(head_->search_parameters, url); }

const Structure* Package::type(std::string_view name) const {
    const auto& names = head_->types_by_name;
    const auto name_of = [&](std::uint32_t index) { return head_->structures[index].type.view(); };
    const auto* found = std::lower_bound(names.begin(), names.end(), name,
                                         [&](std::uint32_t index, std::string_view wanted) { return name_of(index) < wanted; });
    return found != names.end() && name_of(*found) == name ? &head_->structures[*found] : nullptr;
}

const Concept* find_concept(const CodeSystem& system, std::string_view code) {
    const auto* found = std::lower_bound(
        system.by_code.begin(), system.by_code.end(), code,
        [&](std::uint32_t index, std::string_view wanted) { return system.concepts[index].code.view() < wanted; });
    return found != system.by_code.end() && system.concepts[*found].code.view() == code ? &system.concepts[*found] : nullptr;
}

}  // namespace xinglin::fhir
