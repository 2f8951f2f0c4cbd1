#include "xinglin/fhir/known.h"

#include "xinglin/fhir/sources.h"

namespace xinglin::fhir {

using json::Document;
using json::kNone;
using json::Node;

void Known::add(const std::string& file) {
    read_resources(
        file,
        [this](const Sourced& one) {
            const auto& kept = documents_.emplace_back(one.document);
            add(kept, kept.root());
        },
        [](const Finding&, std::size_t) {});
}

void Known::add(const Document& document, Node resource) {
    const auto type = document.text_of(resource, "resourceType"), id = document.text_of(resource, "id");
    if (type.empty()) return;
    if (!id.empty()) name(std::string(type) + "/" + std::string(id), document, resource);
    name(document.text_of(resource, "url"), document, resource);
    const Node entries = document.member(resource, "entry");
    if (type != "Bundle" || entries == kNone || !document.is_array(entries)) return;
    for (Node entry : document.children(entries)) {
        const Node inner = document.member(entry, "resource");
        if (inner == kNone || !document.is_object(inner)) continue;
        name(document.text_of(entry, "fullUrl"), document, inner);
        add(document, inner);
    }
}

// Of several with one name the first counts.
void Known::name(std::string_view name, const Document& document, Node resource) {
    if (!name.empty()) named_.try_emplace(std::string(name), &document, resource);
}

std::optional<Instance> Known::find(std::string_view url) const {
    if (const auto history = url.find("/_history/"); history != std::string_view::npos) url = url.substr(0, history);
    const auto found = named_.find(url.substr(0, url.find('|')));
    if (found == named_.end()) return std::nullopt;
    return resource_at(definitions_, *found->second.first, found->second.second);
}

}  // namespace xinglin::fhir
