#include "libs/fhir/model/instance.h"

namespace xinglin::fhir {
namespace {

using json::kNone;
using json::Node;

bool is_capital_of(std::string_view suffix, std::string_view code) {
    if (suffix.size() != code.size() || suffix.empty()) return false;
    const char first = code[0] >= 'a' && code[0] <= 'z' ? static_cast<char>(code[0] - 'a' + 'A') : code[0];
    return suffix[0] == first && suffix.substr(1) == code.substr(1);
}

bool has_inline_children(const Element& element) { return element.descendants > 0; }

// Adds the values of one member: of an array, each with its shadow.
class Adder {
 public:
    Adder(const Definitions& definitions, const Instance& parent, Instances& out)
        : definitions_(definitions), parent_(parent), out_(out) {}

    void member(const Member& what, Node value, Node shadow) {
        const Structure* type = what.type != nullptr ? structure_of(definitions_, *what.type) : content_type(what.element);
        const auto& document = *parent_.document;
        const bool list =
            (value != kNone && document.is_array(value)) || (value == kNone && shadow != kNone && document.is_array(shadow));
        if (!list) return one(what, type, value, shadow);
        const auto values = value != kNone && document.is_array(value) ? document.count(value) : 0;
        const auto shadows = shadow != kNone && document.is_array(shadow) ? document.count(shadow) : 0;
        Node next_value = value + 1, next_shadow = shadow + 1;
        for (std::uint32_t i = 0; i < std::max(values, shadows); ++i) {
            one(what, type, i < values ? next_value : kNone, i < shadows ? next_shadow : kNone);
            if (i < values) next_value = document.end(next_value);
            if (i < shadows) next_shadow = document.end(next_shadow);
        }
    }

 private:
    const Structure* content_type(const Element* element) const {
        if (element == nullptr || !element->content || element->content->types.empty()) return nullptr;
        return structure_of(definitions_, element->content->types[0]);
    }
    void one(const Member& what, const Structure* type, Node value, Node shadow) {
        const auto& document = *parent_.document;
        if (value != kNone && document.kind(value) == json::Kind::Null) value = kNone;
        if (shadow != kNone && !document.is_object(shadow)) shadow = kNone;
        if (value == kNone && shadow == kNone) return;
        const bool resource =
            value != kNone && document.is_object(value) && (type == nullptr || type->kind == StructureKind::Resource);
        if (resource && document.member(value, "resourceType") != kNone) {
            out_.push_back(resource_at(definitions_, document, value));
            out_.back().element = what.element;
            return;
        }
        const Element* shape = what.element != nullptr ? shape_of(*what.element, type) : nullptr;
        out_.push_back({parent_.document, value, shadow, type, shape, what.element});
    }

    const Definitions& definitions_;
    const Instance& parent_;
    Instances& out_;
};

// The object in which the children stand: a primitive's are in its shadow.
Node holder(const Instance& parent) {
    if (parent.node != kNone && parent.document->is_object(parent.node)) return parent.node;
    return parent.shadow;
}

Node sibling(const json::Document& document, Node object, std::string_view name) {
    for (Node child : document.children(object)) {
        const auto key = document.key(child);
        if (key.size() == name.size() + 1 && key[0] == '_' && key.substr(1) == name) return child;
    }
    return kNone;
}

// A member and its shadow, in one walk.
std::pair<Node, Node> both_of(const json::Document& document, Node object, std::string_view name) {
    std::pair<Node, Node> out{kNone, kNone};
    for (Node child : document.children(object)) {
        const auto key = document.key(child);
        if (key == name) out.first = child;
        else if (key.size() == name.size() + 1 && key[0] == '_' && key.substr(1) == name) out.second = child;
    }
    return out;
}

void add_choice(const Instance& parent, const Element& element, std::string_view name, Adder& add) {
    const auto& document = *parent.document;
    const Node object = holder(parent);
    for (Node child : document.children(object)) {
        auto key = document.key(child);
        const bool shadow = key.starts_with('_');
        if (shadow) key.remove_prefix(1);
        if (!key.starts_with(name) || key.size() == name.size()) continue;
        for (const ElementType& type : element.types) {
            if (!is_capital_of(key.substr(name.size()), type.code)) continue;
            if (!shadow) add.member({&element, &type}, child, sibling(document, object, key));
            else if (document.member(object, key) == kNone) add.member({&element, &type}, kNone, child);
        }
    }
}

const Element* child_element(const Element& shape, std::string_view name) {
    for (const Element& child : children(shape)) {
        if (child.name == name && child.slice.empty()) return &child;
    }
    return nullptr;
}

}  // namespace

const Element* shape_of(const Element& element, const Structure* type) {
    if (element.content) return element.content.get();
    if (has_inline_children(element) &&
        (type == nullptr || type->abstract || type->type == "BackboneElement" || type->type == "Element")) {
        return &element;
    }
    return type != nullptr && !type->elements.empty() ? &type->root() : nullptr;
}

const Structure* structure_of(const Definitions& definitions, const ElementType& type) {
    if (type.structure) return type.structure.get();
    return definitions.type(type.fhir_type.empty() ? type.code : type.fhir_type);
}

Instance resource_at(const Definitions& definitions, const json::Document& document, Node node) {
    Instance out{.document = &document, .node = node};
    if (!document.is_object(node)) return out;
    out.type = definitions.type(document.text_of(node, "resourceType"));
    if (out.type != nullptr) out.shape = &out.type->root();
    return out;
}

Instance value_of_type(const Definitions& definitions, const json::Document& document, Node node, std::string_view type) {
    Instance out{.document = &document, .node = node, .type = definitions.type(type)};
    if (out.type != nullptr) out.shape = &out.type->root();
    return out;
}

Member member_of(const Element& shape, std::string_view json_name) {
    for (const Element& child : children(shape)) {
        if (!child.slice.empty()) continue;
        if (!child.choice) {
            if (child.name == json_name) return {&child, child.types.empty() ? nullptr : &child.types[0]};
            continue;
        }
        if (!json_name.starts_with(child.name.view())) continue;
        for (const ElementType& type : child.types) {
            if (is_capital_of(json_name.substr(child.name.size()), type.code)) return {&child, &type};
        }
    }
    return {};
}

void children_named(const Definitions& definitions, const Instance& parent, std::string_view name, Instances& out) {
    const Node object = holder(parent);
    if (object == kNone) return;
    Adder add(definitions, parent, out);
    const Element* element = parent.shape != nullptr ? child_element(*parent.shape, name) : nullptr;
    if (element != nullptr && element->choice) return add_choice(parent, *element, name, add);
    if (name == "resourceType") return;
    const auto [value, shadow] = both_of(*parent.document, object, name);
    if (value == kNone && shadow == kNone) return;
    if (element != nullptr) return add.member({element, element->types.empty() ? nullptr : &element->types[0]}, value, shadow);
    if (parent.shape == nullptr) add.member({}, value, shadow);
}

void children_of(const Definitions& definitions, const Instance& parent, Instances& out) {
    const Node object = holder(parent);
    if (object == kNone || !parent.document->is_object(object)) return;
    const auto& document = *parent.document;
    Adder add(definitions, parent, out);
    for (Node child : document.children(object)) {
        auto key = document.key(child);
        if (key == "resourceType") continue;
        const bool shadow = key.starts_with('_');
        if (shadow) key.remove_prefix(1);
        if (shadow && document.member(object, key) != kNone) continue;
        const Member what = parent.shape != nullptr ? member_of(*parent.shape, key) : Member{};
        if (shadow) add.member(what, kNone, child);
        else add.member(what, child, sibling(document, object, key));
    }
}

}  // namespace xinglin::fhir
