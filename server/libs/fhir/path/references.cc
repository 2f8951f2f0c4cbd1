#include "libs/fhir/path/references.h"

namespace xinglin::fhir::path {
namespace {

using json::Document;
using json::kNone;
using json::Node;

std::string_view reference_of(const Item& item) {
    if (const auto* text = item.get_if<std::string>()) return *text;
    const auto* instance = item.get_if<Instance>();
    if (instance == nullptr || instance->document == nullptr || instance->node == kNone) return {};
    if (instance->is_scalar())
        return instance->document->kind(instance->node) == json::Kind::Text ? instance->text() : std::string_view{};
    return instance->document->text_of(instance->node, "reference");
}

bool holds(const Document& document, Node object, Node inner) { return inner >= object && inner < document.end(object); }

// The resource of a bundle's entry in which the node stands; the whole document when it is no bundle.
Node container_of(const Document& document, Node node) {
    const Node entries = document.member(document.root(), "entry");
    if (document.text_of(document.root(), "resourceType") != "Bundle" || entries == kNone || !document.is_array(entries))
        return document.root();
    for (Node entry : document.children(entries)) {
        const Node resource = document.member(entry, "resource");
        if (resource != kNone && holds(document, resource, node)) return resource;
    }
    return document.root();
}

Node contained(const Document& document, Node resource, std::string_view id) {
    const Node list = document.member(resource, "contained");
    if (list == kNone || !document.is_array(list)) return kNone;
    for (Node one : document.children(list)) {
        if (document.text_of(one, "id") == id) return one;
    }
    return kNone;
}

bool is_entry(const Document& document, Node entry, Node resource, std::string_view reference) {
    const auto full = document.text_of(entry, "fullUrl");
    if (full == reference) return true;
    const auto type = document.text_of(resource, "resourceType"), id = document.text_of(resource, "id");
    if (reference.find(':') != std::string_view::npos || id.empty()) return false;
    const auto slash = reference.find('/');
    return slash != std::string_view::npos && reference.substr(0, slash) == type && reference.substr(slash + 1) == id;
}

Node entry_named(const Document& document, std::string_view reference) {
    const Node entries = document.member(document.root(), "entry");
    if (document.text_of(document.root(), "resourceType") != "Bundle" || entries == kNone || !document.is_array(entries))
        return kNone;
    for (Node entry : document.children(entries)) {
        const Node resource = document.member(entry, "resource");
        if (resource != kNone && is_entry(document, entry, resource, reference)) return resource;
    }
    return kNone;
}

Node found_at_hand(const Document& document, Node near, std::string_view reference) {
    if (!reference.starts_with('#')) return entry_named(document, reference);
    const Node container = container_of(document, near);
    return reference.size() == 1 ? container : contained(document, container, reference.substr(1));
}

std::optional<Instance> of_type_alone(const Definitions& definitions, const Item& item, std::string_view reference) {
    auto name = type_named_in(definitions, reference);
    const auto* instance = item.get_if<Instance>();
    if (name.empty() && instance != nullptr && instance->node != kNone)
        name = instance->document->text_of(instance->node, "type");
    const Structure* type = name.empty() ? nullptr : definitions.type(name);
    if (type == nullptr || type->kind != StructureKind::Resource) return std::nullopt;
    return Instance{.type = type, .shape = &type->root()};
}

}  // namespace

std::string_view type_named_in(const Definitions& definitions, std::string_view reference) {
    if (const auto history = reference.find("/_history/"); history != std::string_view::npos)
        reference = reference.substr(0, history);
    const auto slash = reference.rfind('/');
    if (slash == std::string_view::npos || reference.starts_with('#')) return {};
    const auto before = reference.substr(0, slash);
    const auto name = before.substr(before.rfind('/') + 1);
    const Structure* type = definitions.type(name);
    return type != nullptr && type->kind == StructureKind::Resource ? name : std::string_view{};
}

std::optional<Instance> resolved(const Scope& scope, const Item& item) {
    const auto reference = reference_of(item);
    const auto* instance = item.get_if<Instance>();
    const Instance& near = instance != nullptr && instance->document != nullptr ? *instance : scope.resource;
    if (!reference.empty() && near.document != nullptr) {
        const Node found = found_at_hand(*near.document, near.node == kNone ? 0 : near.node, reference);
        if (found != kNone) return resource_at(*scope.definitions, *near.document, found);
    }
    if (!reference.empty() && scope.resolve) {
        if (auto found = scope.resolve(reference)) return found;
    }
    return scope.resolve_to_types ? of_type_alone(*scope.definitions, item, reference) : std::nullopt;
}

}  // namespace xinglin::fhir::path
