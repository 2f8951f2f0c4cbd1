#include "libs/fhir/validate/coded.h"

namespace xinglin::fhir::validate {
namespace {

using json::kNone;
using json::Node;

constexpr std::string_view kNoSystem = "-";   // A Coding without one is in no value set.

void add_coding(const json::Document& document, Node object, std::vector<CodeOf>& out) {
    if (!document.is_object(object)) return;
    const auto code = document.text_of(object, "code"), system = document.text_of(object, "system");
    if (!code.empty()) out.push_back({system.empty() ? kNoSystem : system, code});
}

}  // namespace

std::vector<CodeOf> codes_of(const Instance& value) {
    std::vector<CodeOf> out;
    if (value.node == kNone) return out;
    const auto& document = *value.document;
    if (value.is_scalar()) {
        if (value.has_value()) out.push_back({{}, value.text()});
        return out;
    }
    const Node codings = document.member(value.node, "coding");
    if (codings == kNone || !document.is_array(codings)) {
        add_coding(document, value.node, out);
        return out;
    }
    for (Node coding : document.children(codings)) add_coding(document, coding, out);
    return out;
}

Membership membership(const Terminology& terminology, std::string_view value_set, const std::vector<CodeOf>& codes) {
    auto best = Membership::Out;
    for (const CodeOf& code : codes) {
        const auto here = terminology.contains(value_set, code);
        if (here == Membership::In) return here;
        if (here == Membership::Unknown) best = here;
    }
    return best;
}

}  // namespace xinglin::fhir::validate
