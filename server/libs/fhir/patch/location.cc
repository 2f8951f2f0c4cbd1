#include "libs/fhir/patch/location.h"

#include <algorithm>

namespace xinglin::fhir::patch {

Location location_of(const json::Document& document, json::Node node) {
    Location out;
    json::Node here = document.root();
    while (here != node) {
        std::size_t index = 0;
        json::Node next = here;
        for (json::Node child : document.children(here)) {
            if (node >= child && node < document.end(child)) {
                next = child;
                break;
            }
            ++index;
        }
        if (next == here) break;   // Not of this document.
        out.push_back({std::string(document.key(next)), index});
        here = next;
    }
    return out;
}

Tree& at(Tree& root, const Location& location, std::size_t steps) {
    Tree* tree = &root;
    for (std::size_t i = 0; i < steps; ++i) tree = &tree->children[location[i].index].second;
    return *tree;
}

std::string shadow_of(std::string_view name) {
    return name.starts_with('_') ? std::string(name.substr(1)) : "_" + std::string(name);
}

namespace {

void erase_item(Tree& array, std::size_t index) {
    if (index < array.children.size()) array.children.erase(array.children.begin() + static_cast<std::ptrdiff_t>(index));
}

bool says_nothing(const Tree& array) {
    return std::all_of(array.children.begin(), array.children.end(),
                       [](const auto& one) { return one.second.kind == json::Kind::Null; });
}

void take_item(Tree& root, const Location& location) {
    Tree& owner = at(root, location, location.size() - 2);
    const std::string& name = location[location.size() - 2].name;
    const std::string shadow = shadow_of(name);
    for (const auto& one : {name, shadow}) {
        Tree* array = owner.member(one);
        if (array == nullptr || !array->is_array()) continue;
        erase_item(*array, location.back().index);
        if (says_nothing(*array)) owner.remove(one);
    }
}

}  // namespace

void take_away(Tree& root, const Location& location) {
    Tree& parent = at(root, location, location.size() - 1);
    if (!parent.is_object()) return take_item(root, location);
    const std::string name = location.back().name;
    parent.remove(shadow_of(name));
    parent.remove(name);
}

}  // namespace xinglin::fhir::patch
