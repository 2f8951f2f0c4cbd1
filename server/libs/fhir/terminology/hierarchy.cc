#include "libs/fhir/terminology/hierarchy.h"

#include <re2/re2.h>

namespace xinglin::fhir {
namespace {

constexpr int kHeightMax = 60;
constexpr std::size_t kPatternBytesMax = 1000;

bool is_a_within(const CodeSystem& system, const Concept& special, std::string_view general, int height) {
    if (special.code == general) return true;
    if (height > kHeightMax) return false;
    if (special.parent != kNoParent && is_a_within(system, system.concepts[special.parent], general, height + 1)) return true;
    for (const ConceptProperty& one : special.properties) {
        if (one.code != "parent" && one.code != "subsumedBy") continue;
        const Concept* above = find_concept(system, one.value);
        if (above != nullptr && is_a_within(system, *above, general, height + 1)) return true;
    }
    return false;
}

bool has_property(const CodeSystem& system, const Concept& of, const Filter& filter) {
    if (filter.property == "code") return of.code == filter.value.view();
    if (filter.property == "display") return of.display == filter.value.view();
    if (filter.property == "parent" && of.parent != kNoParent && system.concepts[of.parent].code == filter.value.view())
        return true;
    for (const ConceptProperty& one : of.properties) {
        if (one.code == filter.property.view() && one.value == filter.value.view()) return true;
    }
    return false;
}

bool is_listed(std::string_view list, std::string_view code) {
    while (!list.empty()) {
        const auto comma = list.find(',');
        if (list.substr(0, comma) == code) return true;
        if (comma == std::string_view::npos) return false;
        list = list.substr(comma + 1);
    }
    return false;
}

std::optional<bool> matches(std::string_view pattern, std::string_view text) {
    if (pattern.size() > kPatternBytesMax) return std::nullopt;
    const RE2 compiled(re2::StringPiece(pattern.data(), pattern.size()), RE2::Quiet);
    if (!compiled.ok()) return std::nullopt;
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), compiled);
}

bool exists(const Concept& of, std::string_view property) {
    for (const ConceptProperty& one : of.properties) {
        if (one.code == property) return true;
    }
    return false;
}

std::optional<bool> passes(const CodeSystem& system, const Filter& filter, const Concept& code) {
    const auto op = filter.op.view();
    if (op == "is-a") return is_a(system, code, filter.value);
    if (op == "descendent-of") return code.code != filter.value.view() && is_a(system, code, filter.value);
    if (op == "is-not-a") return !is_a(system, code, filter.value);
    if (op == "=") return has_property(system, code, filter);
    if (op == "in" && filter.property == "code") return is_listed(filter.value, code.code);
    if (op == "not-in" && filter.property == "code") return !is_listed(filter.value, code.code);
    if (op == "regex" && filter.property == "code") return matches(filter.value, code.code);
    if (op == "exists") return exists(code, filter.property) == (filter.value == "true");
    if (op == "generalizes") {
        const Concept* special = find_concept(system, filter.value);
        return special != nullptr && is_a(system, *special, code.code);
    }
    return std::nullopt;
}

}  // namespace

bool is_a(const CodeSystem& system, const Concept& special, std::string_view general) {
    return is_a_within(system, special, general, 0);
}

std::optional<bool> passes(const CodeSystem& system, const List<Filter>& filters, std::string_view code) {
    const Concept* known = find_concept(system, code);
    if (known == nullptr) return std::nullopt;
    for (const Filter& one : filters) {
        const auto here = passes(system, one, *known);
        if (!here || !*here) return here;
    }
    return true;
}

}  // namespace xinglin::fhir
