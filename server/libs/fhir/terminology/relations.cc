// How codes stand to one another: looked up, above or below, translated.
#include "libs/fhir/terminology/hierarchy.h"
#include "libs/fhir/terminology/terminology.h"

namespace xinglin::fhir {
namespace {

std::string_view target_code(const MappingGroup& group, const CodeOf& code) {
    return group.unmapped_mode == "provided" ? code.code
           : group.unmapped_mode == "fixed"  ? group.unmapped_code.view()
                                             : std::string_view{};
}

// What one group says; true when the code is among those it maps.
bool translate(const MappingGroup& group, const CodeOf& code, std::vector<Translated>& out) {
    bool mapped = false;
    for (const Mapping& one : group.mappings) {
        if (one.code != code.code) continue;
        mapped = true;
        if (!one.target.empty()) out.push_back({group.target, one.target, one.display, one.equivalence});
    }
    return mapped;
}

}  // namespace

const Concept* Terminology::lookup(const CodeOf& code) const {
    const CodeSystem* system = definitions_.code_system(code.system);
    return system == nullptr ? nullptr : find_concept(*system, code.code);
}

std::optional<Subsumption> Terminology::subsumes(std::string_view system, std::string_view first, std::string_view second) const {
    const CodeSystem* known = definitions_.code_system(system);
    if (known == nullptr) return std::nullopt;
    const Concept* one = find_concept(*known, first);
    const Concept* other = find_concept(*known, second);
    if (one == nullptr || other == nullptr) return std::nullopt;
    if (first == second) return Subsumption::Equivalent;
    if (!known->is_a) return Subsumption::NotSubsumed;
    if (is_a(*known, *other, first)) return Subsumption::Subsumes;
    return is_a(*known, *one, second) ? Subsumption::SubsumedBy : Subsumption::NotSubsumed;
}

Expect<std::vector<Translated>> Terminology::translate(std::string_view concept_map, const CodeOf& code) const {
    const ConceptMap* map = definitions_.concept_map(concept_map);
    const std::string name(concept_map);
    if (map == nullptr) {
        return std::unexpected(
            Finding{.code = "not-found", .path = {}, .zh = "没有概念映射 " + name, .en = "there is no concept map " + name});
    }
    std::vector<Translated> out;
    for (const MappingGroup& group : map->groups) {
        if (!code.system.empty() && !group.source.empty() && group.source != code.system) continue;
        if (fhir::translate(group, code, out)) continue;
        const auto otherwise = target_code(group, code);
        if (!otherwise.empty())
            out.push_back({group.target, otherwise, {}, group.unmapped_mode == "provided" ? "equal" : "inexact"});
    }
    return out;
}

}  // namespace xinglin::fhir
