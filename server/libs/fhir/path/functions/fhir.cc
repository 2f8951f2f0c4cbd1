// What FHIR adds: extension, hasValue, getValue, resolve, memberOf, conformsTo, subsumes, htmlChecks...
#include <algorithm>

#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/references.h"
#include "libs/fhir/path/types.h"

namespace xinglin::fhir::path {
namespace {

Collection extension(Call& call) {
    const auto url = call.text(call.argument(0));
    Collection out;
    if (!url) return out;
    for (const Item& item : call.input) {
        const auto* instance = item.get_if<Instance>();
        if (instance == nullptr || instance->document == nullptr) continue;
        Instances found;
        children_named(call.evaluator.definitions(), *instance, "extension", found);
        for (const Instance& one : found) {
            if (one.document->text_of(one.node, "url") == *url) out.emplace_back(one);
        }
    }
    return out;
}

bool is_value(const Item& item) {
    const auto* instance = item.get_if<Instance>();
    return instance == nullptr || (instance->document != nullptr && instance->has_value());
}

Collection has_value(Call& call) { return {Item(call.input.size() == 1 && is_value(call.input.front()))}; }

Collection get_value(Call& call) {
    if (call.input.size() != 1 || !is_value(call.input.front())) return {};
    const auto system = as_system(call.input.front());
    return system ? Collection{*system} : Collection{};
}

Collection resolve(Call& call) {
    Collection out;
    for (const Item& item : call.input) {
        if (const auto found = resolved(call.evaluator.scope(), item)) out.emplace_back(*found);
    }
    return out;
}

Collection member_of(Call& call) {
    const auto url = call.text(call.argument(0));
    if (call.input.size() > 1) call.fail("只用于单个值", "is for one item");
    if (!url || call.input.empty() || !call.evaluator.scope().member_of) return {};
    return truth(call.evaluator.scope().member_of(*url, call.input.front()));
}

Collection conforms_to(Call& call) {
    const auto url = call.text(call.argument(0));
    if (call.input.size() > 1) call.fail("只用于单个值", "is for one item");
    if (!url || call.input.empty()) return {};
    const auto* instance = call.input.front().get_if<Instance>();
    const Structure* wanted = call.evaluator.definitions().structure(*url);
    if (wanted == nullptr) call.fail("未知的结构定义 " + *url, "knows no structure definition " + *url);
    if (instance == nullptr || instance->type == nullptr) return {Item(false)};
    if (call.evaluator.scope().conforms_to) return truth(call.evaluator.scope().conforms_to(*url, *instance));
    if (wanted->constraint) return {};
    return {Item(is_kind_of(call.evaluator.definitions(), *instance->type, wanted->type))};
}

Collection subsumption(Call& call, bool downward) {
    const auto other = call.argument(0);
    if (call.input.size() > 1 || other.size() > 1) call.fail("只用于单个值", "is for one item");
    if (call.input.empty() || other.empty() || !call.evaluator.scope().subsumes) return {};
    const Item& general = downward ? call.input.front() : other.front();
    return truth(call.evaluator.scope().subsumes(general, downward ? other.front() : call.input.front()));
}

Collection subsumes(Call& call) { return subsumption(call, true); }
Collection subsumed_by(Call& call) { return subsumption(call, false); }

// Where nobody judges narratives here, they are judged elsewhere: none is refused twice.
Collection html_checks(Call& call) {
    const auto xhtml = call.text(call.input);
    if (!xhtml) return {};
    const auto& fit = call.evaluator.scope().fit_narrative;
    return {Item(!fit || fit(*xhtml))};
}

// Ends the evaluation where a modifier extension stands that the caller does not know.
Collection check_modifiers(Call& call) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < call.count(); ++i) known.push_back(call.text(call.argument(i)).value_or(""));
    Instances found;
    for (const Item& item : call.input) {
        const auto* instance = item.get_if<Instance>();
        if (instance == nullptr || instance->document == nullptr) continue;
        children_named(call.evaluator.definitions(), *instance, "modifierExtension", found);
    }
    for (const Instance& one : found) {
        const std::string url(one.document->text_of(one.node, "url"));
        if (std::find(known.begin(), known.end(), url) == known.end())
            call.fail("遇到未知的修饰扩展 " + url, "met the modifier extension " + url);
    }
    return call.input;
}

constexpr Function kFunctions[] = {
    {"extension", 1, 1, Takes::Values, extension},    {"hasValue", 0, 0, Takes::Values, has_value},
    {"getValue", 0, 0, Takes::Values, get_value},     {"resolve", 0, 0, Takes::Values, resolve},
    {"memberOf", 1, 1, Takes::Values, member_of},     {"conformsTo", 1, 1, Takes::Values, conforms_to},
    {"subsumes", 1, 1, Takes::Values, subsumes},      {"subsumedBy", 1, 1, Takes::Values, subsumed_by},
    {"htmlChecks", 0, 0, Takes::Values, html_checks}, {"checkModifiers", 0, 20, Takes::Values, check_modifiers},
};

}   // namespace

std::span<const Function> fhir_functions() { return kFunctions; }

}   // namespace xinglin::fhir::path
