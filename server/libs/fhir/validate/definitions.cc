#include "libs/fhir/validate/definitions.h"

#include <deque>
#include <map>

#include "libs/fhir/definitions/snapshot.h"
#include "libs/fhir/validate/sentences.h"

namespace xinglin::fhir::validate {
namespace {

using json::kNone;
using json::Node;

// The snapshots that a differential needs, made once each.
class Bases {
 public:
    explicit Bases(const Definitions& definitions) : definitions_(definitions) {}

    Source of(std::string_view url) {
        const auto [found, fresh] = made_.try_emplace(std::string(url));
        if (fresh) {
            const Structure* known = definitions_.structure(url);
            if (known != nullptr && known->snapshot) found->second = snapshot_json(*known);
        }
        return {found->second, found->second.empty() ? kNone : found->second.root()};
    }

 private:
    const Definitions& definitions_;
    std::map<std::string, json::Document> made_;
};

void check_concepts(const Tools& tools, const Instance& include, const Place& place, Report& report) {
    const auto& document = *include.document;
    const auto system = document.text_of(include.node, "system");
    const Node listed = document.member(include.node, "concept");
    if (tools.definitions.code_system(system) == nullptr && tools.definitions.value_set(system) != nullptr)
        report.add(value_set_for_system(system), Place{&place, "system"});
    if (system.empty() || listed == kNone || !document.is_array(listed)) return;
    int index = 0;
    for (Node one : document.children(listed)) {
        const Place here{&place, "concept", index++};
        const auto code = document.text_of(one, "code");
        if (!code.empty() && tools.terminology.has({system, code}) == Membership::Out) report.add(unknown_code(code, system), here);
    }
}

}  // namespace

void check_profile(const Tools& tools, const Instance& structure, const Place& place, Report& report) {
    const Source source(*structure.document, structure.node);
    if (source.text("derivation") != "constraint" || source["differential"].count("element") == 0) return;
    Bases bases(tools.definitions);
    const auto made = make_snapshot(source, [&](std::string_view url) { return bases.of(url); });
    const Place here{&place, "differential"};
    for (const Finding& one : made.findings) report.add(one, here);
}

void check_value_set(const Tools& tools, const Instance& set, const Place& place, Report& report) {
    Instances composed, includes;
    children_named(tools.definitions, set, "compose", composed);
    if (composed.empty()) return;
    const Place compose{&place, "compose"};
    for (const std::string_view list : {"include", "exclude"}) {
        includes.clear();
        children_named(tools.definitions, composed.front(), list, includes);
        int index = 0;
        for (const Instance& one : includes) check_concepts(tools, one, Place{&compose, list, index++}, report);
    }
}

}  // namespace xinglin::fhir::validate
