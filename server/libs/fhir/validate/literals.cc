#include "libs/fhir/validate/literals.h"

#include <algorithm>
#include <mutex>

#include "libs/fhir/json/read.h"

namespace xinglin::fhir::validate {

using json::Document;
using json::kNone;
using json::Node;

namespace {

bool same_scalar(const Document& left, Node one, const Document& right, Node other) {
    return left.kind(one) == right.kind(other) && left.text(one) == right.text(other);
}

bool same_items(const Document& left, Node one, const Document& right, Node other) {
    for (std::uint32_t i = 0; i < left.count(one); ++i) {
        if (!same(left, left.at(one, i), right, right.at(other, i))) return false;
    }
    return true;
}

bool some_item_contains(const Document& value, Node array, const Document& pattern, Node wanted) {
    for (Node item : value.children(array)) {
        if (contains(value, item, pattern, wanted)) return true;
    }
    return false;
}

}  // namespace

bool same(const Document& left, Node one, const Document& right, Node other) {
    if (left.kind(one) != right.kind(other)) return false;
    if (left.is_scalar(one)) return same_scalar(left, one, right, other);
    if (left.count(one) != right.count(other)) return false;
    if (left.is_array(one)) return same_items(left, one, right, other);
    for (Node member : left.children(one)) {
        const Node twin = right.member(other, left.key(member));
        if (twin == kNone || !same(left, member, right, twin)) return false;
    }
    return true;
}

bool contains(const Document& value, Node node, const Document& pattern, Node wanted) {
    if (value.kind(node) != pattern.kind(wanted)) return false;
    if (pattern.is_scalar(wanted)) return same_scalar(value, node, pattern, wanted);
    for (Node part : pattern.children(wanted)) {
        if (pattern.is_array(wanted)) {
            if (!some_item_contains(value, node, pattern, part)) return false;
            continue;
        }
        const Node twin = value.member(node, pattern.key(part));
        if (twin == kNone || !contains(value, twin, pattern, part)) return false;
    }
    return true;
}

const Document& Literals::of(std::string_view text) const {
    {
        std::shared_lock reading(mutex_);
        if (const auto found = known_.find(text.data()); found != known_.end()) return *found->second;
    }
    auto parsed = json::read("[" + std::string(text) + "]");
    if (!parsed) parsed = json::read("[null]");   // Definitions hold JSON; what is none matches nothing.
    std::unique_lock writing(mutex_);
    return *known_.try_emplace(text.data(), std::make_unique<Document>(std::move(*parsed))).first->second;
}

}  // namespace xinglin::fhir::validate
