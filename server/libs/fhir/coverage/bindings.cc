// Whether the codes of a binding can be judged: its value set is here, and so is what that is made of.
#include "libs/fhir/coverage/tally.h"
#include "libs/fhir/terminology/hierarchy.h"
#include "libs/fhir/terminology/systems.h"

namespace xinglin::fhir::covering {
namespace {

constexpr int kNestedMax = 20;
constexpr std::string_view kLanguages = "http://hl7.org/fhir/ValueSet/languages";   // Judged although it is only preferred.

using Left = std::optional<Reason>;

class Judging {
 public:
    explicit Judging(const Definitions& definitions) : definitions_(definitions) {}

    Left set(std::string_view url, int depth = 0) const {
        const ValueSet* known = definitions_.value_set(url);
        if (known == nullptr) return Reason{"没有这个值集", "the value set is not here"};
        if (depth > kNestedMax) return Reason{"值集嵌套过深", "the value set is nested too deep"};
        if (known->includes.empty()) return Reason{"值集没有内容", "the value set says nothing of what is in it"};
        for (const auto* list : {&known->includes, &known->excludes}) {
            for (const Inclusion& one : *list) {
                if (auto left = inclusion(one, depth)) return left;
            }
        }
        return std::nullopt;
    }

 private:
    Left inclusion(const Inclusion& one, int depth) const {
        for (const Text& url : one.value_sets) {
            if (auto left = set(url, depth + 1)) return left;
        }
        if (one.system.empty() || !one.concepts.empty() || has_by_rule(one.system, "a")) return std::nullopt;
        const std::string system(one.system.view());
        const CodeSystem* known = definitions_.code_system(one.system);
        if (known == nullptr) return Reason{"没有代码系统 " + system, "the code system " + system + " is not here"};
        if (known->concepts.empty() || known->content != Content::Complete)
            return Reason{"代码系统 " + system + " 不完整", "the code system " + system + " is here in part"};
        if (!one.filters.empty() && !passes(*known, one.filters, known->concepts[0].code))
            return Reason{"值集的过滤条件无法判断", "the value set has a filter that cannot be judged"};
        return std::nullopt;
    }

    const Definitions& definitions_;
};

Left by_strength(Strength strength) {
    if (strength == Strength::Example) return Reason{"示例绑定，不是要求", "an example, no rule"};
    if (strength == Strength::Preferred) return Reason{"首选绑定，不是要求", "preferred, no rule"};
    return std::nullopt;
}

}   // namespace

Covered covered_bindings(const Definitions& definitions, const CoverageProgress& progress) {
    Tally tally("bindings", progress);
    const Judging judging(definitions);
    each_element(definitions, [&](const Structure&, const Element& element) {
        if (element.strength == Strength::None) return;
        auto left = element.value_set.view().starts_with(kLanguages) ? std::nullopt : by_strength(element.strength);
        if (!left && element.value_set.empty()) left = Reason{"没有写明值集", "no value set is named"};
        if (!left && !element.value_set.view().starts_with(kLanguages)) left = judging.set(element.value_set);
        tally.count(std::string(element.id.view()), left);
    });
    return tally.take();
}

}   // namespace xinglin::fhir::covering
