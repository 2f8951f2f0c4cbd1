#include "libs/fhir/patch/value.h"

#include "libs/fhir/patch/refusal.h"

namespace xinglin::fhir::patch {

using json::kNone;
using json::Node;

namespace {

constexpr std::string_view kValue = "value";

std::string capital(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

const Element* child_named(const Element* shape, std::string_view name) {
    if (shape == nullptr) return nullptr;
    for (const Element& child : children(*shape)) {
        if (child.slice.empty() && child.name == name) return &child;
    }
    return member_of(*shape, name).element;
}

const Element* shape_below(const Definitions& definitions, const Element& element) {
    if (element.content) return element.content.get();
    if (element.descendants > 0) return &element;
    const Structure* type = element.types.empty() ? nullptr : structure_of(definitions, element.types[0]);
    return type != nullptr ? &type->root() : nullptr;
}

// Parts as an object: each part a member of its name, those that repeat a list.
Tree spelt(const Definitions& definitions, const Parts& parts, const Element* shape) {
    Tree out{.kind = json::Kind::Object};
    const auto& document = parts.document();
    for (Node one : document.children(parts.list())) {
        const auto name = document.text_of(one, "name");
        const Element* element = child_named(shape, name);
        if (element == nullptr) refuse("没有元素 " + std::string(name), "there is no element " + std::string(name), "structure");
        const Node value = parts.value(one);
        const Node inner = document.member(one, "part");
        if (value == kNone && inner == kNone) refuse("缺少值", "a value is missing", "structure");
        Tree made = value != kNone ? grow(document, value)
                                   : spelt(definitions, Parts(document, inner), shape_below(definitions, *element));
        std::string key(name);
        if (element->choice && element->name == name && value != kNone) key += document.key(value).substr(kValue.size());
        if (!element->is_list()) {
            out.set(key, std::move(made));
            continue;
        }
        if (out.member(key) == nullptr) out.set(key, Tree{.kind = json::Kind::Array});
        out.member(key)->children.emplace_back(std::string{}, std::move(made));
    }
    return out;
}

}  // namespace

Node Parts::part(std::string_view name) const {
    for (Node one : document_->children(list_)) {
        if (document_->is_object(one) && document_->text_of(one, "name") == name) return one;
    }
    return kNone;
}

Node Parts::value(Node part) const {
    for (Node member : document_->children(part)) {
        const auto key = document_->key(member);
        if (key.starts_with(kValue) && key.size() > kValue.size()) return member;
    }
    return document_->member(part, "resource");
}

std::string_view Parts::text(std::string_view name) const {
    const Node one = part(name);
    const Node given = one == kNone ? kNone : value(one);
    return given != kNone && document_->is_scalar(given) ? document_->text(given) : std::string_view{};
}

std::string_view Parts::type(std::string_view name) const {
    const Node one = part(name);
    const Node given = one == kNone ? kNone : value(one);
    if (given == kNone) return {};
    const auto key = document_->key(given);
    return key.starts_with(kValue) ? key.substr(kValue.size()) : std::string_view{};
}

std::vector<Parts> operations_of(const json::Document& parameters) {
    std::vector<Parts> out;
    const Node list = parameters.is_object(0) ? parameters.member(0, "parameter") : kNone;
    const bool right = list != kNone && parameters.is_array(list) && parameters.text_of(0, "resourceType") == "Parameters";
    if (!right) refuse("须是带 operation 的 Parameters", "it must be Parameters with operations", "structure");
    for (Node one : parameters.children(list)) {
        const Node parts = parameters.is_object(one) ? parameters.member(one, "part") : kNone;
        if (parts == kNone || !parameters.is_array(parts) || parameters.text_of(one, "name") != "operation") {
            refuse("每个参数须是带 part 的 operation", "each parameter is an operation with parts", "structure");
        }
        out.emplace_back(parameters, parts);
    }
    return out;
}

std::string choice_name(const Element& element, const Parts& parts) {
    const auto type = parts.type(kValue);
    for (const ElementType& one : element.types) {
        if (capital(one.code) == type) return std::string(element.name) + std::string(type);
    }
    refuse("此处不允许类型 " + std::string(type), "the type " + std::string(type) + " is not allowed here", "structure");
}

Slot slot_of(const Instance& parent, std::string_view name, const Parts& parts) {
    const Element* element = child_named(parent.shape, name);
    if (element == nullptr) refuse("没有元素 " + std::string(name), "there is no element " + std::string(name), "structure");
    const bool by_choice = element->choice && element->name == name;
    return {by_choice ? choice_name(*element, parts) : std::string(name), element->is_list(), element};
}

Tree value_of(const Definitions& definitions, const Parts& parts, const Element* shape) {
    const Node one = parts.part(kValue);
    if (one == kNone) refuse("缺少 value", "value is missing", "structure");
    if (const Node given = parts.value(one); given != kNone) return grow(parts.document(), given);
    const Node inner = parts.document().member(one, "part");
    if (inner == kNone || !parts.document().is_array(inner)) refuse("缺少 value", "value is missing", "structure");
    const bool own = shape != nullptr && (shape->descendants > 0 || shape->types.empty());
    return spelt(definitions, Parts(parts.document(), inner),
                 own                ? shape
                 : shape != nullptr ? shape_below(definitions, *shape)
                                    : nullptr);
}

}  // namespace xinglin::fhir::patch
