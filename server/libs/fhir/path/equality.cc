#include "libs/fhir/path/equality.h"

#include <algorithm>
#include <functional>

#include "libs/fhir/path/folding.h"

namespace xinglin::fhir::path {
namespace {

using json::Document;
using json::kNone;
using json::Node;

struct Place {
    const Document& document;
    Node node;
};

std::optional<bool> from(Order order) { return order == Order::Unknown ? std::nullopt : std::optional(order == Order::Equal); }

bool same_scalar(Place left, Place right) {
    const auto kind = left.document.kind(left.node);
    if (kind != right.document.kind(right.node)) return false;
    const auto one = left.document.text(left.node), other = right.document.text(right.node);
    if (one == other || kind != json::Kind::Number) return one == other;
    const auto a = Decimal::parse(one), b = Decimal::parse(other);
    return a && b && *a == *b;
}

// Members in any order, items in theirs. As deep as the documents are.
bool same_tree(Place left, Place right) {
    if (&left.document == &right.document && left.node == right.node) return true;
    const auto kind = left.document.kind(left.node);
    if (kind != right.document.kind(right.node)) return false;
    if (left.document.is_scalar(left.node)) return same_scalar(left, right);
    if (left.document.count(left.node) != right.document.count(right.node)) return false;
    Node other = right.node + 1;
    for (Node child : left.document.children(left.node)) {
        if (kind == json::Kind::Object) other = right.document.member(right.node, left.document.key(child));
        if (other == kNone || !same_tree({left.document, child}, {right.document, other})) return false;
        if (kind == json::Kind::Array) other = right.document.end(other);
    }
    return true;
}

bool equal_instances(const Instance& left, const Instance& right) {
    if (left.same_place(right)) return true;
    if (left.node == kNone || right.node == kNone)
        return left.node == right.node && left.type == right.type && left.document == nullptr;
    return same_tree({*left.document, left.node}, {*right.document, right.node});
}

std::optional<Decimal> number(const Item& item) {
    if (const auto* decimal = item.get_if<Decimal>()) return *decimal;
    if (const auto* whole = item.get_if<Integer>()) return Decimal::of(whole->value);
    return std::nullopt;
}

// A date that is written in a string's place is compared as one.
std::optional<Temporal> moment(const Item& item, Clock clock) {
    if (const auto* temporal = item.get_if<Temporal>()) return *temporal;
    const auto* text = item.get_if<std::string>();
    return text != nullptr ? Temporal::parse(*text, clock) : std::nullopt;
}

std::optional<bool> equal_moments(const Item& left, const Item& right) {
    const auto* one = left.get_if<Temporal>();
    const auto* other = right.get_if<Temporal>();
    const auto a = moment(left, other != nullptr ? other->clock : Clock::Date),
               b = moment(right, one != nullptr ? one->clock : Clock::Date);
    if (!a || !b || (a->clock == Clock::Time) != (b->clock == Clock::Time)) return false;
    return from(compare(*a, *b));
}

std::optional<bool> equal_quantities(const Item& left, const Item& right) {
    const auto quantity = [](const Item& item) -> std::optional<Quantity> {
        if (const auto* own = item.get_if<Quantity>()) return *own;
        if (const auto value = number(item)) return Quantity{*value, "1"};
        return std::nullopt;
    };
    const auto one = quantity(left), other = quantity(right);
    if (!one || !other) return false;
    return from(compare(*one, *other));   // Metres and seconds, a month and 30 days: nothing can be said.
}

bool holds_moment(const Item& item) { return item.get_if<Temporal>() != nullptr; }
bool holds_quantity(const Item& item) { return item.get_if<Quantity>() != nullptr; }

// Decimals by the digits of the less precise one.
bool equivalent_numbers(const Decimal& left, const Decimal& right) {
    const int scale = std::min(left.trimmed().scale(), right.trimmed().scale());
    const auto one = left.at_scale(scale), other = right.at_scale(scale);
    return one && other ? *one == *other : left == right;
}

bool equivalent_trees(Place left, Place right);

bool equivalent_items(Place left, Place right) {
    std::vector<Node> open;
    for (Node one : right.document.children(right.node)) open.push_back(one);
    for (Node child : left.document.children(left.node)) {
        const auto found = std::find_if(open.begin(), open.end(), [&](Node one) {
            return equivalent_trees({left.document, child}, {right.document, one});
        });
        if (found == open.end()) return false;
        open.erase(found);
    }
    return open.empty();
}

bool equivalent_trees(Place left, Place right) {
    const auto kind = left.document.kind(left.node);
    if (kind != right.document.kind(right.node)) return false;
    if (kind == json::Kind::Text) return folded(left.document.text(left.node)) == folded(right.document.text(right.node));
    if (left.document.is_scalar(left.node)) return same_scalar(left, right);
    if (left.document.count(left.node) != right.document.count(right.node)) return false;
    if (kind == json::Kind::Array) return equivalent_items(left, right);
    for (Node child : left.document.children(left.node)) {
        const Node other = right.document.member(right.node, left.document.key(child));
        if (other == kNone || !equivalent_trees({left.document, child}, {right.document, other})) return false;
    }
    return true;
}

bool equivalent_instances(const Instance& left, const Instance& right) {
    if (left.same_place(right)) return true;
    if (left.node == kNone || right.node == kNone) return false;
    return equivalent_trees({*left.document, left.node}, {*right.document, right.node});
}

struct Hash {
    std::size_t operator()(const Instance& of) const {
        return of.node == kNone ? 1 : of.document->is_object(of.node) ? 2 + of.document->count(of.node) : 3;
    }
    std::size_t operator()(bool of) const { return of ? 5 : 7; }
    std::size_t operator()(const Integer& of) const { return std::hash<double>{}(static_cast<double>(of.value)); }
    std::size_t operator()(const Decimal& of) const { return std::hash<double>{}(of.number()); }
    std::size_t operator()(const std::string& of) const { return std::hash<std::string>{}(of); }
    std::size_t operator()(const Temporal&) const { return 11; }
    std::size_t operator()(const Quantity&) const { return 13; }
    std::size_t operator()(const TypeInfo& of) const { return std::hash<std::string>{}(of.name); }
};

std::size_t hash_of(const Item& item) {
    const auto system = as_system(item);
    return std::visit(Hash{}, (system ? *system : item).value());
}

}  // namespace

std::optional<bool> equal(const Item& left, const Item& right) {
    const auto* one = left.get_if<Instance>();
    const auto* other = right.get_if<Instance>();
    if (one != nullptr && other != nullptr && (!one->is_scalar() || !other->is_scalar())) return equal_instances(*one, *other);
    const auto a = as_system(left), b = as_system(right);
    if (!a || !b) return false;
    if (holds_moment(*a) || holds_moment(*b)) return equal_moments(*a, *b);
    if (holds_quantity(*a) || holds_quantity(*b)) return equal_quantities(*a, *b);
    if (const auto x = number(*a), y = number(*b); x && y) return *x == *y;
    if (const auto* x = a->get_if<std::string>()) return b->get_if<std::string>() != nullptr && *x == *b->get_if<std::string>();
    if (const auto* x = a->get_if<bool>()) return b->get_if<bool>() != nullptr && *x == *b->get_if<bool>();
    const auto* x = a->get_if<TypeInfo>();
    const auto* y = b->get_if<TypeInfo>();
    return x != nullptr && y != nullptr && x->space == y->space && x->name == y->name;
}

std::optional<bool> equal(const Collection& left, const Collection& right) {
    if (left.empty() || right.empty()) return std::nullopt;
    if (left.size() != right.size()) return false;
    bool known = true;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto one = equal(left[i], right[i]);
        if (one == false) return false;
        known = known && one.has_value();
    }
    return known ? std::optional(true) : std::nullopt;
}

bool equivalent(const Item& left, const Item& right) {
    const auto* one = left.get_if<Instance>();
    const auto* other = right.get_if<Instance>();
    const auto a = as_system(left), b = as_system(right);
    if (!a || !b) return one != nullptr && other != nullptr && one->same_place(*other);
    if (holds_quantity(*a) && holds_quantity(*b)) return equivalent(*a->get_if<Quantity>(), *b->get_if<Quantity>());
    if (a->is_instance() && b->is_instance()) return equivalent_instances(*one, *other);
    if (holds_moment(*a) || holds_moment(*b)) return equal_moments(*a, *b).value_or(false);
    if (const auto x = number(*a), y = number(*b); x && y) return equivalent_numbers(*x, *y);
    if (const auto* x = a->get_if<std::string>())
        return b->get_if<std::string>() != nullptr && folded(*x) == folded(*b->get_if<std::string>());
    return equal(*a, *b).value_or(false);
}

bool equivalent(const Collection& left, const Collection& right) {
    if (left.size() != right.size()) return false;
    std::vector<const Item*> open;
    for (const Item& one : right) open.push_back(&one);
    for (const Item& item : left) {
        const auto found = std::find_if(open.begin(), open.end(), [&](const Item* one) { return equivalent(item, *one); });
        if (found == open.end()) return false;
        open.erase(found);
    }
    return true;
}

bool Distinct::has(const Item& item) const {
    const auto found = buckets_.find(hash_of(item));
    if (found == buckets_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](std::size_t at) { return equal(items_[at], item) == true; });
}

bool Distinct::add(const Item& item) {
    if (has(item)) return false;
    buckets_[hash_of(item)].push_back(items_.size());
    items_.push_back(item);
    return true;
}

}  // namespace xinglin::fhir::path
