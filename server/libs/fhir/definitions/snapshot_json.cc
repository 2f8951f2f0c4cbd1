// A table as the JSON it was made from, as far as a table keeps it.
#include <array>

#include "libs/fhir/definitions/snapshot.h"
#include "libs/fhir/json/build.h"
#include "libs/fhir/json/read.h"

namespace xinglin::fhir {
namespace {

constexpr std::string_view kFhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";
constexpr std::array<std::string_view, 5> kStrengths{"", "example", "preferred", "extensible", "required"};
constexpr std::array<std::string_view, 3> kRules{"closed", "open", "openAtEnd"};
constexpr std::array<std::string_view, 5> kDiscriminators{"value", "exists", "pattern", "type", "profile"};

std::string count(std::uint32_t number) { return number == kUnbounded ? "*" : std::to_string(number); }

void texts(json::Builder& out, std::string_view name, const List<Text>& all) {
    if (all.empty()) return;
    out.open_array(name);
    for (const Text& one : all) out.text({}, one);
    out.close();
}

void literal(json::Builder& out, const std::string& name, std::string_view json) {
    if (json.empty()) return;
    const auto value = json::read("[" + std::string(json) + "]");
    if (value) out.copy(name, *value, 1);
}

void types(json::Builder& out, const Element& element) {
    if (element.types.empty()) return;
    out.open_array("type");
    for (const ElementType& one : element.types) {
        out.open_object().text("code", one.code);
        texts(out, "profile", one.profiles);
        texts(out, "targetProfile", one.targets);
        if (!one.fhir_type.empty())
            out.open_array("extension").open_object().text("url", kFhirType).text("valueUrl", one.fhir_type).close().close();
        out.close();
    }
    out.close();
}

void constraints(json::Builder& out, const Element& element) {
    if (element.constraints.empty()) return;
    out.open_array("constraint");
    for (const Constraint& one : element.constraints) {
        out.open_object().text("key", one.key).text("severity", one.warning ? "warning" : "error").text("human", one.human);
        if (!one.expression.empty()) out.text("expression", one.expression);
        if (!one.source.empty()) out.text("source", one.source);
        out.close();
    }
    out.close();
}

void slicing(json::Builder& out, const Element& element) {
    if (!element.slicing) return;
    out.open_object("slicing").open_array("discriminator");
    for (const Discriminator& one : element.slicing->discriminators)
        out.open_object().text("type", kDiscriminators[static_cast<std::size_t>(one.type)]).text("path", one.path).close();
    out.close().truth("ordered", element.slicing->ordered).text("rules", kRules[static_cast<std::size_t>(element.slicing->rules)]).close();
}

void element_json(json::Builder& out, const Element& one) {
    out.open_object().text("id", one.id).text("path", one.path);
    if (!one.slice.empty()) out.text("sliceName", one.slice);
    slicing(out, one);
    if (!one.short_text.empty()) out.text("short", one.short_text);
    out.number("min", std::to_string(one.min)).text("max", count(one.max));
    out.open_object("base").text("path", one.path).number("min", "0").text("max", count(one.base_max)).close();
    if (one.content) out.text("contentReference", "#" + std::string(one.content->id));
    types(out, one);
    literal(out, "fixed" + std::string(one.fixed_type), one.fixed);
    literal(out, "pattern" + std::string(one.fixed_type), one.pattern);
    literal(out, "minValueDecimal", one.min_value);
    literal(out, "maxValueDecimal", one.max_value);
    if (one.max_length > 0) out.number("maxLength", std::to_string(one.max_length));
    constraints(out, one);
    if (one.strength != Strength::None) {
        out.open_object("binding").text("strength", kStrengths[static_cast<std::size_t>(one.strength)]);
        if (!one.value_set.empty()) out.text("valueSet", one.value_set);
        out.close();
    }
    out.truth("isModifier", one.modifier).truth("isSummary", one.summary).truth("mustSupport", one.must_support);
    if (one.xml_attribute) out.open_array("representation").text({}, "xmlAttr").close();
    out.close();
}

}  // namespace

json::Document snapshot_json(const Structure& structure) {
    json::Builder out;
    out.open_object().open_array("element");
    for (const Element& one : structure.elements) element_json(out, one);
    out.close().close();
    return out.finish();
}

}  // namespace xinglin::fhir
