// Which members of a record are distances: visited once, when a block is finished.
#pragma once

#include <tuple>

#include "libs/fhir/definitions/package.h"

namespace xinglin::fhir {

template <class Record>
inline constexpr auto kDistances = std::tuple();
template <>
inline constexpr auto kDistances<ElementType> =
    std::tuple(&ElementType::code, &ElementType::fhir_type, &ElementType::regex, &ElementType::profiles,
               &ElementType::targets, &ElementType::structure);
template <>
inline constexpr auto kDistances<Constraint> =
    std::tuple(&Constraint::key, &Constraint::human, &Constraint::expression, &Constraint::source);
template <>
inline constexpr auto kDistances<Discriminator> = std::tuple(&Discriminator::path);
template <>
inline constexpr auto kDistances<Slicing> = std::tuple(&Slicing::discriminators);
template <>
inline constexpr auto kDistances<Element> =
    std::tuple(&Element::id, &Element::path, &Element::name, &Element::slice, &Element::short_text, &Element::types,
               &Element::content, &Element::constraints, &Element::value_set, &Element::fixed, &Element::pattern,
               &Element::fixed_type, &Element::min_value, &Element::max_value, &Element::slicing);
template <>
inline constexpr auto kDistances<Structure> =
    std::tuple(&Structure::url, &Structure::version, &Structure::name, &Structure::type, &Structure::base,
               &Structure::elements, &Structure::contexts);
template <>
inline constexpr auto kDistances<Designation> = std::tuple(&Designation::language, &Designation::use, &Designation::value);
template <>
inline constexpr auto kDistances<ConceptProperty> =
    std::tuple(&ConceptProperty::code, &ConceptProperty::value, &ConceptProperty::kind);
template <>
inline constexpr auto kDistances<Concept> =
    std::tuple(&Concept::code, &Concept::display, &Concept::definition, &Concept::designations, &Concept::properties);
template <>
inline constexpr auto kDistances<CodeSystem> =
    std::tuple(&CodeSystem::url, &CodeSystem::version, &CodeSystem::name, &CodeSystem::title, &CodeSystem::value_set,
               &CodeSystem::supplements, &CodeSystem::concepts, &CodeSystem::by_code);
template <>
inline constexpr auto kDistances<Filter> = std::tuple(&Filter::property, &Filter::op, &Filter::value);
template <>
inline constexpr auto kDistances<Inclusion> =
    std::tuple(&Inclusion::system, &Inclusion::version, &Inclusion::concepts, &Inclusion::filters, &Inclusion::value_sets);
template <>
inline constexpr auto kDistances<ValueSet> =
    std::tuple(&ValueSet::url, &ValueSet::version, &ValueSet::name, &ValueSet::title, &ValueSet::includes,
               &ValueSet::excludes);
template <>
inline constexpr auto kDistances<Mapping> =
    std::tuple(&Mapping::code, &Mapping::target, &Mapping::display, &Mapping::equivalence, &Mapping::comment);
template <>
inline constexpr auto kDistances<MappingGroup> =
    std::tuple(&MappingGroup::source, &MappingGroup::target, &MappingGroup::mappings, &MappingGroup::unmapped_mode,
               &MappingGroup::unmapped_code, &MappingGroup::unmapped_url);
template <>
inline constexpr auto kDistances<ConceptMap> =
    std::tuple(&ConceptMap::url, &ConceptMap::version, &ConceptMap::name, &ConceptMap::source, &ConceptMap::target,
               &ConceptMap::groups);
template <>
inline constexpr auto kDistances<SearchComponent> = std::tuple(&SearchComponent::definition, &SearchComponent::expression);
template <>
inline constexpr auto kDistances<SearchParameter> =
    std::tuple(&SearchParameter::url, &SearchParameter::name, &SearchParameter::code, &SearchParameter::expression,
               &SearchParameter::bases, &SearchParameter::targets, &SearchParameter::comparators,
               &SearchParameter::modifiers, &SearchParameter::components);
template <>
inline constexpr auto kDistances<PackageHead> =
    std::tuple(&PackageHead::structures, &PackageHead::types_by_name, &PackageHead::code_systems, &PackageHead::value_sets,
               &PackageHead::concept_maps, &PackageHead::search_parameters);

template <class Record, class Visit>
void links(Record& record, Visit visit) {
    std::apply([&](auto... member) { (visit(record.*member), ...); }, kDistances<Record>);
}
template <class Visit>
void links(Text& text, Visit visit) {
    visit(text);
}

}  // namespace xinglin::fhir
