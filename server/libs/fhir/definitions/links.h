// Which members of a record are distances: visited once, when a block is finished.
#pragma once

#include "libs/fhir/definitions/package.h"

namespace xinglin::fhir {

template <class Visit>
void links(ElementType& r, Visit visit) {
    visit(r.code), visit(r.fhir_type), visit(r.regex), visit(r.profiles), visit(r.targets), visit(r.structure);
}
template <class Visit>
void links(Constraint& r, Visit visit) {
    visit(r.key), visit(r.human), visit(r.expression), visit(r.source);
}
template <class Visit>
void links(Discriminator& r, Visit visit) {
    visit(r.path);
}
template <class Visit>
void links(Slicing& r, Visit visit) {
    visit(r.discriminators);
}
template <class Visit>
void links(Element& r, Visit visit) {
    visit(r.id), visit(r.path), visit(r.name), visit(r.slice), visit(r.short_text), visit(r.types), visit(r.content);
    visit(r.constraints), visit(r.value_set), visit(r.fixed), visit(r.pattern), visit(r.fixed_type), visit(r.min_value);
    visit(r.max_value), visit(r.slicing);
}
template <class Visit>
void links(Structure& r, Visit visit) {
    visit(r.url), visit(r.version), visit(r.name), visit(r.type), visit(r.base), visit(r.elements), visit(r.contexts);
}
template <class Visit>
void links(Designation& r, Visit visit) {
    visit(r.language), visit(r.use), visit(r.value);
}
template <class Visit>
void links(ConceptProperty& r, Visit visit) {
    visit(r.code), visit(r.value), visit(r.kind);
}
template <class Visit>
void links(Concept& r, Visit visit) {
    visit(r.code), visit(r.display), visit(r.definition), visit(r.designations), visit(r.properties);
}
template <class Visit>
void links(CodeSystem& r, Visit visit) {
    visit(r.url), visit(r.version), visit(r.name), visit(r.title), visit(r.value_set), visit(r.supplements);
    visit(r.concepts), visit(r.by_code);
}
template <class Visit>
void links(Filter& r, Visit visit) {
    visit(r.property), visit(r.op), visit(r.value);
}
template <class Visit>
void links(Inclusion& r, Visit visit) {
    visit(r.system), visit(r.version), visit(r.concepts), visit(r.filters), visit(r.value_sets);
}
template <class Visit>
void links(ValueSet& r, Visit visit) {
    visit(r.url), visit(r.version), visit(r.name), visit(r.title), visit(r.includes), visit(r.excludes);
}
template <class Visit>
void links(Mapping& r, Visit visit) {
    visit(r.code), visit(r.target), visit(r.display), visit(r.equivalence), visit(r.comment);
}
template <class Visit>
void links(MappingGroup& r, Visit visit) {
    visit(r.source), visit(r.target), visit(r.mappings), visit(r.unmapped_mode), visit(r.unmapped_code), visit(r.unmapped_url);
}
template <class Visit>
void links(ConceptMap& r, Visit visit) {
    visit(r.url), visit(r.version), visit(r.name), visit(r.source), visit(r.target), visit(r.groups);
}
template <class Visit>
void links(SearchComponent& r, Visit visit) {
    visit(r.definition), visit(r.expression);
}
template <class Visit>
void links(SearchParameter& r, Visit visit) {
    visit(r.url), visit(r.name), visit(r.code), visit(r.expression), visit(r.bases), visit(r.targets), visit(r.comparators);
    visit(r.modifiers), visit(r.components);
}
template <class Visit>
void links(PackageHead& r, Visit visit) {
    visit(r.structures), visit(r.types_by_name), visit(r.code_systems), visit(r.value_sets), visit(r.concept_maps);
    visit(r.search_parameters);
}
template <class Visit>
void links(Text& r, Visit visit) {
    visit(r);
}

}  // namespace xinglin::fhir
