#include "libs/fhir/patch/tree.h"

#include <algorithm>

#include "libs/fhir/json/build.h"
#include "libs/fhir/path/decimal.h"

namespace xinglin::fhir::patch {
namespace {

void settle(const Tree& tree, std::string_view name, json::Builder& out) {
    switch (tree.kind) {
    case json::Kind::Null:
        out.null(name);
        return;
    case json::Kind::False:
    case json::Kind::True:
        out.truth(name, tree.kind == json::Kind::True);
        return;
    case json::Kind::Number:
        out.number(name, tree.text);
        return;
    case json::Kind::Text:
        out.text(name, tree.text);
        return;
    case json::Kind::Array:
        out.open_array(name);
        break;
    case json::Kind::Object:
        out.open_object(name);
        break;
    }
    for (const auto& [key, child] : tree.children) settle(child, key, out);
    out.close();
}

bool equal_numbers(const std::string& left, const std::string& right) {
    if (left == right) return true;
    const auto one = path::Decimal::parse(left), other = path::Decimal::parse(right);
    return one && other && *one == *other;
}

bool equal_members(const Tree& left, const Tree& right) {
    for (const auto& [name, child] : left.children) {
        const auto twin =
            std::find_if(right.children.begin(), right.children.end(), [&](const auto& one) { return one.first == name; });
        if (twin == right.children.end() || !equal(child, twin->second)) return false;
    }
    return true;
}

}  // namespace

Tree* Tree::member(std::string_view name) {
    if (!is_object()) return nullptr;
    for (auto& [key, child] : children) {
        if (key == name) return &child;
    }
    return nullptr;
}

void Tree::set(std::string_view name, Tree value) {
    if (Tree* there = member(name))
        *there = std::move(value);
    else
        children.emplace_back(name, std::move(value));
}

bool Tree::remove(std::string_view name) {
    return std::erase_if(children, [&](const auto& one) { return one.first == name; }) > 0;
}

std::size_t Tree::nodes() const {
    std::size_t count = 1;
    for (const auto& one : children) count += one.second.nodes();
    return count;
}

std::size_t Tree::depth() const {
    std::size_t most = 0;
    for (const auto& one : children) most = std::max(most, one.second.depth());
    return most + 1;
}

Tree grow(const json::Document& document, json::Node node) {
    Tree out{.kind = document.kind(node)};
    if (document.is_scalar(node)) {
        out.text = document.text(node);
        return out;
    }
    out.children.reserve(document.count(node));
    for (json::Node child : document.children(node)) out.children.emplace_back(document.key(child), grow(document, child));
    return out;
}

json::Document settle(const Tree& tree) {
    json::Builder out;
    settle(tree, {}, out);
    return out.finish();
}

bool equal(const Tree& left, const Tree& right) {
    if (left.kind != right.kind || left.children.size() != right.children.size()) return false;
    if (left.kind == json::Kind::Number) return equal_numbers(left.text, right.text);
    if (left.is_object()) return equal_members(left, right);
    if (!left.is_array()) return left.text == right.text;
    return std::equal(left.children.begin(), left.children.end(), right.children.begin(),
                      [](const auto& one, const auto& other) { return equal(one.second, other.second); });
}

}  // namespace xinglin::fhir::patch
