#include "libs/fhir/coverage/coverage.h"

#include "libs/fhir/coverage/tally.h"
#include "libs/fhir/json/write.h"
#include "libs/fhir/model/instance.h"
#include "libs/fhir/path/path.h"

namespace xinglin::fhir {
namespace {

using covering::each_element;
using covering::Reason;
using covering::Tally;

Covered types(const Definitions& definitions, const CoverageProgress& progress, bool profiles) {
    Tally tally(profiles ? "profiles" : "types", progress);
    for (const Package& package : definitions.packages()) {
        for (const Structure& one : package.all().structures) {
            if (one.constraint != profiles) continue;
            std::optional<Reason> left;
            if (one.abstract)
                left = Reason{"抽象类型，没有只属于它的值", "abstract: no value is of this type alone"};
            else if (one.kind == StructureKind::Logical)
                left = Reason{"逻辑模型，不是资源", "a logical model, no resource"};
            else if (!one.snapshot)
                left = Reason{"没有 snapshot", "it has no snapshot"};
            tally.count(std::string((profiles ? one.name : one.type).view()), left);
        }
    }
    return tally.take();
}

std::optional<Reason> of_element(const Definitions& definitions, const Element& element) {
    if (element.depth == 0 || element.content || element.max == 0) return std::nullopt;
    if (element.types.empty()) return Reason{"没有写明类型", "it names no type"};
    for (const ElementType& one : element.types) {
        if (structure_of(definitions, one) != nullptr || one.code.view().starts_with("http://hl7.org/fhirpath/")) continue;
        const std::string code(one.code.view());
        return Reason{"没有类型 " + code, "its type " + code + " is not here"};
    }
    return std::nullopt;
}

Covered elements(const Definitions& definitions, const CoverageProgress& progress) {
    Tally tally("elements", progress);
    each_element(definitions, [&](const Structure&, const Element& element) {
        tally.count(std::string(element.id.view()), of_element(definitions, element));
    });
    return tally.take();
}

std::optional<Reason> of_invariant(const Constraint& one) {
    if (one.expression.empty()) return Reason{"只有 XPath", "only XPath was given"};
    const auto compiled = path::Expression::compile(one.expression);
    return compiled ? std::nullopt : std::optional(Reason{compiled.error().zh, compiled.error().en});
}

Covered invariants(const Definitions& definitions, const CoverageProgress& progress) {
    Tally tally("invariants", progress);
    each_element(definitions, [&](const Structure&, const Element& element) {
        for (const Constraint& one : element.constraints)
            tally.count(std::string(element.id.view()) + " " + std::string(one.key.view()), of_invariant(one));
    });
    return tally.take();
}

void add_left(const Uncovered& left, std::string& out) {
    out += "{\"reason\":";
    json::write_text(left.en, out);
    out += ",\"reasonZh\":";
    json::write_text(left.zh, out);
    out += ",\"names\":[";
    for (const auto& name : left.names) {
        if (&name != left.names.data()) out += ',';
        json::write_text(name, out);
    }
    out += "]}";
}

}   // namespace

std::vector<Covered> coverage(const Definitions& definitions, const CoverageProgress& progress) {
    return {types(definitions, progress, false), types(definitions, progress, true),
            elements(definitions, progress),     covering::covered_parameters(definitions, progress),
            invariants(definitions, progress),   covering::covered_bindings(definitions, progress)};
}

std::string coverage_json(const std::vector<Covered>& all) {
    std::string out;
    for (const Covered& one : all) {
        out += out.empty() ? '{' : ',';
        json::write_text(one.what, out);
        out += ":{\"all\":" + std::to_string(one.all) + ",\"evaluated\":" + std::to_string(one.evaluated) + ",\"left\":[";
        for (const Uncovered& left : one.left) {
            if (&left != one.left.data()) out += ',';
            add_left(left, out);
        }
        out += "]}";
    }
    return out + "}";
}

}   // namespace xinglin::fhir
