// The base walk: every member by its type's definition.
#include "libs/fhir/validate/walk.h"

#include "libs/fhir/validate/bundles.h"
#include "libs/fhir/validate/contained.h"
#include "libs/fhir/validate/datatypes.h"
#include "libs/fhir/validate/definitions.h"
#include "libs/fhir/validate/extensions.h"
#include "libs/fhir/validate/form.h"
#include "libs/fhir/validate/narrative.h"
#include "libs/fhir/validate/primitives.h"
#include "libs/fhir/validate/questionnaires.h"
#include "libs/fhir/validate/sentences.h"
#include "libs/fhir/validate/vital_signs.h"

namespace xinglin::fhir::validate {

using json::Kind;
using json::kNone;
using json::Node;

namespace {

// Gives each of the children, which come in order, its place in its list.
class Numbering {
 public:
    Place place_of(const Instance& child, const Place& parent) {
        index_ = child.element == last_ ? index_ + 1 : 0;
        last_ = child.element;
        if (child.element == nullptr) return {&parent, "?"};
        return {&parent, child.element->name, child.element->is_list() ? index_ : -1};
    }

 private:
    const Element* last_ = nullptr;
    int index_ = 0;
};

void check_counts(const Element& shape, const Instances& kids, const Place& place, Report& report) {
    for (const Element& element : children(shape)) {
        if (!element.slice.empty() || (element.min == 0 && element.max == kUnbounded)) continue;
        std::uint32_t count = 0;
        for (const Instance& kid : kids) count += kid.element == &element ? 1U : 0U;
        if (count < element.min) report.add(missing(element.name, element.min, count), place);
        if (element.is_list() && count > element.max) report.add(too_many(element.name, element.max, count), place);
    }
}

// ele-1, of what has members: an id alone says nothing.
bool says_something(const Instance& one) {
    const Node holder = holder_of(one);
    if (one.has_value() || holder == kNone) return true;
    return one.document->count(holder) > (one.document->member(holder, "id") != kNone ? 1U : 0U);
}

}  // namespace

Home Walk::home_of(const Instance& resource, const Home* outer, bool contained) const {
    Home home{.scope = {.definitions = &tools_.definitions, .resource = resource}};
    home.scope.root = contained && outer != nullptr ? outer->scope.root : resource;
    home.has_contained = resource.document->member(resource.node, "contained") != kNone;
    home.scope.member_of = [this](std::string_view url, const path::Item& item) {
        return is_member(tools_.terminology, url, item);
    };
    home.scope.subsumes = [this](const path::Item& general, const path::Item& special) {
        return does_subsume(tools_.terminology, general, special);
    };
    home.scope.as_filters = true;
    home.scope.fit_narrative = [](std::string_view xhtml) { return !fault_of_narrative(xhtml); };
    home.scope.resolve = tools_.options.elsewhere;
    home.scope.conforms_to = [this](std::string_view url, const Instance& one) -> std::optional<bool> {
        const Structure* wanted = tools_.definitions.structure(url);
        if (wanted == nullptr || one.document == nullptr || nesting_ >= kNestedMax) return std::nullopt;
        return conforms(one, *wanted, home_of(one, nullptr, false));
    };
    return home;
}

void Walk::resource(const Instance& one, const Place& place, const Home* outer, bool contained) {
    const auto& document = *one.document;
    const Node type = document.is_object(one.node) ? document.member(one.node, "resourceType") : kNone;
    if (type == kNone || document.kind(type) != Kind::Text) return report_.add(not_a_resource(), place);
    if (one.type == nullptr || one.type->kind != StructureKind::Resource)
        return report_.add(unknown_type(document.text(type)), place);
    if (one.type->abstract) return report_.add(abstract_type(one.type->type), place);
    const Home home = home_of(one, outer, contained);
    complex(one, place, home);
    constraints(one, one.type->root().constraints, nullptr, place, home);
    if (!contained_are_used(one)) {
        report_.add(
            broken_invariant(
                "dom-3",
                "If the resource is contained in another resource, it SHALL be referred to from elsewhere in the resource or "
                "SHALL refer to the containing resource",
                false),
            place);
    }
    by_type(one, place);
    claimed_profiles(one, place, home);
    if (one.type->type == "Observation") {
        for (const auto url : profiles_of_vital_signs(one)) profile_named(url, one, place, home);
    }
    if (outer != nullptr) return;
    for (const auto& url : tools_.options.profiles) profile_named(url, one, place, home);
}

// What R4 says in words of some types.
void Walk::by_type(const Instance& one, const Place& place) {
    const auto type = one.type->type.view();
    if (type == "Bundle") {
        check_full_urls(tools_.definitions, one, place, report_);
        check_first_entry(tools_.definitions, one, place, report_);
    }
    if (type == "Questionnaire") check_questions(tools_, one, place, report_);
    if (type == "QuestionnaireResponse") check_answers(tools_, one, place, report_);
    if (type == "StructureDefinition") check_profile(tools_, one, place, report_);
    if (type == "ValueSet") check_value_set(tools_, one, place, report_);
}

void Walk::complex(const Instance& one, const Place& place, const Home& home) {
    if (one.shape == nullptr || holder_of(one) == kNone) return;
    check_form(tools_.definitions, one, place, report_);
    Instances kids;
    children_of(tools_.definitions, one, kids);
    check_counts(*one.shape, kids, place, report_);
    Numbering numbering;
    for (const Instance& kid : kids) {
        const Place here = numbering.place_of(kid, place);
        if (one.is_primitive() && here.name == "value") continue;   // No member of a shadow; its form says so.
        child(kid, one, here, home);
    }
}

void Walk::child(const Instance& one, const Instance& parent, const Place& place, const Home& home) {
    if (one.element == nullptr || one.type == nullptr) return;
    if (one.type->kind == StructureKind::Resource) {
        resource(one, place, &home, one.element->name == "contained");
        return type_rules(one, *one.element, place, home);
    }
    if (one.is_primitive()) {
        primitive(one, place, home);
    } else {
        if (one.node == kNone || !one.document->is_object(one.node)) return;   // Said already by its form.
        complex(one, place, home);
        check_datatype(tools_, one, parent, place, report_);
        if (one.shape == &one.type->root()) constraints(one, one.shape->constraints, nullptr, place, home);
    }
    if (!says_something(one))
        report_.add(broken_invariant("ele-1", "All FHIR elements must have a @value or children", false), place);
    rules(one, *one.element, nullptr, place, home);
    if (one.type->type == "Extension") extension(one, parent, place, home);
}

void Walk::primitive(const Instance& one, const Place& place, const Home& home) {
    if (one.shadow != kNone) complex(one, place, home);
    if (!one.has_value()) return;
    const auto type = one.type->type.view();
    auto kind = one.document->kind(one.node);
    if (kind == Kind::True) kind = Kind::False;
    if (kind != json_kind_of(type)) return;   // Said already by its form.
    if (!is_well_formed(type, one.text())) return report_.add(malformed_value(type, one.text()), place);
    if (type != "xhtml") return;
    if (const auto fault = fault_of_narrative(one.text())) report_.add(bad_narrative(fault->zh, fault->en), place);
}

void Walk::extension(const Instance& one, const Instance& parent, const Place& place, const Home& home) {
    const auto& document = *one.document;
    Instances values;
    children_named(tools_.definitions, one, "value", values);
    if (values.empty() != (document.member(one.node, "extension") != kNone)) {
        report_.add(broken_invariant("ext-1", "Must have either extensions or value[x], not both", false), place);
    }
    const auto url = document.text_of(one.node, "url");
    const Structure* known = tools_.definitions.structure(url);
    if (known == nullptr) {
        if (one.element->name == "modifierExtension") report_.add(unknown_modifier(url), place);
        return;
    }
    if (known->type != "Extension") return report_.add(profile_of_other_type(url, "Extension"), place);
    if (!is_in_context(tools_.definitions, *known, parent, *place.parent)) report_.add(misplaced_extension(url), place);
    profile(one, *known, place, home);
}

void Walk::claimed_profiles(const Instance& one, const Place& place, const Home& home) {
    const Node meta = one.document->member(one.node, "meta");
    if (meta == kNone || !one.document->is_object(meta)) return;
    const Node claimed = one.document->member(meta, "profile");
    if (claimed == kNone || !one.document->is_array(claimed)) return;
    for (Node url : one.document->children(claimed)) {
        if (one.document->kind(url) == Kind::Text) profile_named(one.document->text(url), one, place, home);
    }
}

void Walk::profile_named(std::string_view url, const Instance& one, const Place& place, const Home& home) {
    const Structure* known = tools_.definitions.structure(url);
    if (known == nullptr) return report_.add(unknown_profile(url), place);
    profile(one, *known, place, home);
}

}  // namespace xinglin::fhir::validate
