#include "libs/fhir/validate/contained.h"

#include <algorithm>
#include <vector>

namespace xinglin::fhir::validate {
namespace {

using json::Document;
using json::kNone;
using json::Node;

// The texts of the subtree that begin with #, with their nodes.
std::vector<Node> local_references(const Document& document, Node from) {
    std::vector<Node> out;
    for (Node node = from; node < document.end(from); ++node) {
        if (document.kind(node) == json::Kind::Text && document.text(node).starts_with('#')) out.push_back(node);
    }
    return out;
}

bool is_used(const Document& document, Node contained, const std::vector<Node>& references) {
    const auto id = document.text_of(contained, "id");
    return std::any_of(references.begin(), references.end(), [&](Node one) {
        const auto text = document.text(one);
        if (text.size() == 1) return one > contained && one < document.end(contained);
        return text.substr(1) == id;
    });
}

}  // namespace

bool contained_are_used(const Instance& resource) {
    const Document& document = *resource.document;
    const Node list = document.member(resource.node, "contained");
    if (list == kNone || !document.is_array(list)) return true;
    const auto references = local_references(document, resource.node);
    for (Node one : document.children(list)) {
        if (document.is_object(one) && !is_used(document, one, references)) return false;
    }
    return true;
}

}  // namespace xinglin::fhir::validate
