// What one element says of a value: fixed and pattern values, bounds, bindings, invariants, types and their profiles, targets.
#include "libs/fhir/path/references.h"
#include "libs/fhir/validate/coded.h"
#include "libs/fhir/validate/sentences.h"
#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir::validate {

using json::kNone;

namespace {

constexpr std::string_view kLanguages =
    "http://hl7.org/fhir/ValueSet/languages";   // Preferred, but only BCP 47 is allowed beyond.

// Judged where they are met, not by FHIRPath: they hold for every element there is.
bool is_judged_elsewhere(std::string_view key, const Home& home) {
    if (key == "ele-1" || key == "ext-1" || key == "txt-1" || key == "txt-2" || key == "dom-3") return true;
    if (key == "dom-6") return home.scope.root.node != home.scope.resource.node;   // A contained resource is told of by its container.
    return !home.has_contained && (key == "dom-2" || key == "dom-4" || key == "dom-5");
}

// que-7 says Boolean and means FHIR's boolean, as R5 writes it: a FHIR value is never System's.
std::string_view as_meant(const Constraint& one) {
    return one.key == "que-7" ? std::string_view("operator = 'exists' implies (answer is boolean)") : one.expression.view();
}

bool has_constraint(const Element* element, std::string_view key) {
    if (element == nullptr) return false;
    for (const Constraint& one : element->constraints) {
        if (one.key == key) return true;
    }
    return false;
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

bool is_number(const Instance& value) { return value.has_value() && value.document->kind(value.node) == json::Kind::Number; }

// An empty result breaks nothing: ref-1 is empty for a Reference with a display alone, per-1 for dates that cannot be compared.
bool is_false(const path::Collection& result) {
    const bool* truth = result.size() == 1 ? result.front().get_if<bool>() : nullptr;
    if (truth != nullptr || result.size() != 1) return truth != nullptr && !*truth;
    const auto system = path::as_system(result.front());
    const bool* said = system ? system->get_if<bool>() : nullptr;
    return said != nullptr && !*said;
}

std::string_view type_code(const ElementType& type) { return type.fhir_type.empty() ? type.code.view() : type.fhir_type.view(); }

std::string joined(const List<Text>& texts) {
    std::string out;
    for (const Text& one : texts) out.append(out.empty() ? "" : ", ").append(one.view());
    return out;
}

// The type that a canonical url of a target names: of a profile what it constrains.
std::string_view target_type(const Definitions& definitions, std::string_view url) {
    const Structure* known = definitions.structure(url);
    if (known != nullptr) return known->type;
    return url.starts_with(kStructureBase) ? url.substr(kStructureBase.size()) : std::string_view{};
}

}  // namespace

void Walk::rules(const Instance& value, const Element& element, const Element* base, const Place& place, const Home& home) {
    value_rules(value, element, place);
    const bool bound_already =
        base != nullptr && base->strength == element.strength && base->value_set.begin() == element.value_set.begin();
    if (!bound_already) binding(value, element, place);
    constraints(value, element.constraints, base, place, home);
    type_rules(value, element, place, home);
}

void Walk::value_rules(const Instance& value, const Element& element, const Place& place) {
    if (value.node == kNone) return;
    const auto& document = *value.document;
    if (!element.fixed.empty() && !same(document, value.node, tools_.literals.of(element.fixed), Literals::root())) {
        report_.add(not_fixed(element.fixed), place);
    }
    if (!element.pattern.empty() && !contains(document, value.node, tools_.literals.of(element.pattern), Literals::root())) {
        report_.add(not_of_pattern(element.pattern), place);
    }
    if (!value.has_value()) return;
    if (element.max_length > 0 && characters(value.text()) > element.max_length) report_.add(too_long(element.max_length), place);
    if (!is_number(value)) return;
    const auto number = std::strtod(std::string(value.text()).c_str(), nullptr);
    if (!element.min_value.empty() && number < std::strtod(std::string(element.min_value.view()).c_str(), nullptr)) {
        report_.add(out_of_range(element.min_value), place);
    }
    if (!element.max_value.empty() && number > std::strtod(std::string(element.max_value.view()).c_str(), nullptr)) {
        report_.add(out_of_range(element.max_value), place);
    }
}

void Walk::binding(const Instance& value, const Element& element, const Place& place) {
    if (element.value_set.empty() || value.type == nullptr) return;
    const auto set = element.value_set.view();
    if (set.starts_with(kLanguages) && value.has_value()) {
        const auto there = tools_.terminology.has({"urn:ietf:bcp:47", value.text()});
        if (there == Membership::Out)
            report_.add(outside_required(value.text(), "http://hl7.org/fhir/ValueSet/all-languages"), place);
        return;
    }
    if (element.strength < Strength::Extensible) return;
    const auto codes = codes_of(value);
    const bool required = element.strength == Strength::Required;
    if (codes.empty()) {
        const bool quantity = is_type(tools_.definitions, *value.type, "Quantity");
        if (required && !value.is_primitive() && !quantity && value.type->type != "Extension") report_.add(no_code(set), place);
        return;
    }
    if (membership(tools_.terminology, set, codes) != Membership::Out) return;
    report_.add(required ? outside_required(codes.front().code, set) : outside_extensible(codes.front().code, set), place);
}

void Walk::constraints(const Instance& value, const List<Constraint>& all, const Element* base, const Place& place,
                       const Home& home) {
    for (const Constraint& one : all) {
        if (one.expression.empty() || is_judged_elsewhere(one.key, home) || has_constraint(base, one.key)) continue;
        const auto& compiled = tools_.invariants.of(as_meant(one));
        if (!compiled) {
            report_.add(unjudged_invariant(one.key, compiled.error()), place);
            continue;
        }
        const auto result = compiled->evaluate(home.scope, value);
        if (!result)
            report_.add(unjudged_invariant(one.key, result.error()), place);
        else if (is_false(*result))
            report_.add(broken_invariant(one.key, one.human, one.warning), place);
    }
}

// The profiles of its type: one of them is enough.
void Walk::type_rules(const Instance& value, const Element& element, const Place& place, const Home& home) {
    for (const ElementType& type : element.types) {
        if (value.type == nullptr || type_code(type) != value.type->type.view()) continue;
        if (type.code == "Reference" && !type.targets.empty()) target(value, type, place, home);
        if (type.profiles.empty() || type.code == "Extension") continue;
        if (type.profiles.size() == 1) {
            const Structure* known = tools_.definitions.structure(type.profiles[0]);
            if (known != nullptr) profile(value, *known, place, home);
            continue;
        }
        bool fits = false;
        for (const Text& url : type.profiles) {
            const Structure* known = tools_.definitions.structure(url);
            fits = fits || known == nullptr || conforms(value, *known, home);
        }
        if (!fits) report_.add(matches_no_profile(joined(type.profiles)), place);
    }
}

void Walk::target(const Instance& value, const ElementType& type, const Place& place, const Home& home) {
    if (value.node == kNone || !value.document->is_object(value.node)) return;
    const auto reference = value.document->text_of(value.node, "reference");
    const auto found = path::resolved(home.scope, value);
    std::string_view name;
    if (found && found->type != nullptr) name = found->type->type;
    if (name.empty()) name = path::type_named_in(tools_.definitions, reference);
    if (name.empty()) name = value.document->text_of(value.node, "type");
    const Structure* pointed = tools_.definitions.type(name);
    if (!found && tools_.options.references && !reference.empty()) report_.add(unresolved(reference), place);
    if (pointed == nullptr || pointed->kind != StructureKind::Resource) return;
    for (const Text& url : type.targets) {
        const auto wanted = target_type(tools_.definitions, url);
        if (wanted.empty() || is_type(tools_.definitions, *pointed, wanted)) return;
    }
    report_.add(wrong_target(name), place);
}

}  // namespace xinglin::fhir::validate
