#include "libs/fhir/search/values_of.h"

#include "libs/fhir/path/references.h"
#include "libs/fhir/search/folding.h"

namespace xinglin::fhir::search {
namespace {

using path::Item;

// The strings of HumanName and Address that a search looks at; `period` and `use` are none.
constexpr std::string_view kNameParts = " text family given prefix suffix ";
constexpr std::string_view kAddressParts = " text line city district state postalCode country ";

bool is_one_of(std::string_view list, std::string_view name) {
    return list.find(" " + std::string(name) + " ") != std::string_view::npos;
}

void add_parts(const Instance& of, std::string_view parts, Values& out) {
    const auto& document = *of.document;
    for (json::Node member : document.children(of.node)) {
        if (!is_one_of(parts, document.key(member))) continue;
        if (document.kind(member) == json::Kind::Text) out.emplace_back(searchable(document.text(member)));
        if (!document.is_array(member)) continue;
        for (json::Node one : document.children(member)) {
            if (document.kind(one) == json::Kind::Text) out.emplace_back(searchable(document.text(one)));
        }
    }
}

const Instance* object(const Item& item) {
    const auto* instance = item.get_if<Instance>();
    return instance != nullptr && instance->document != nullptr && instance->node != json::kNone &&
                   instance->document->is_object(instance->node)
               ? instance
               : nullptr;
}

void add_coding(const Instance& of, Values& out) {
    if (part(of, "code").empty() && part(of, "system").empty() && part(of, "display").empty()) return;
    out.emplace_back(
        TokenValue{std::string(part(of, "system")), std::string(part(of, "code")), std::string(part(of, "display"))});
}

void add_concept(const Instance& of, Values& out) {
    const auto& document = *of.document;
    if (const auto codings = document.member(of.node, "coding"); codings != json::kNone && document.is_array(codings)) {
        for (json::Node one : document.children(codings)) add_coding({.document = &document, .node = one}, out);
    }
    if (!part(of, "text").empty()) out.emplace_back(TokenValue{{}, {}, std::string(part(of, "text"))});
}

void add_identifier(const Instance& of, Values& out) {
    std::string text;
    if (const auto type = of.document->member(of.node, "type"); type != json::kNone) text = of.document->text_of(type, "text");
    if (!part(of, "value").empty() || !part(of, "system").empty()) {
        out.emplace_back(TokenValue{std::string(part(of, "system")), std::string(part(of, "value")), std::move(text)});
    }
}

// "https://a.org/fhir/Patient/1/_history/2" in its parts.
ReferenceValue taken_apart(const Definitions& definitions, std::string_view reference) {
    ReferenceValue out;
    if (const auto history = reference.find("/_history/"); history != std::string_view::npos) {
        out.version = reference.substr(history + 10);
        reference = reference.substr(0, history);
    }
    out.type = path::type_named_in(definitions, reference);
    if (!out.type.empty()) out.id = reference.substr(reference.rfind('/') + 1);
    if (reference.find(':') == std::string_view::npos) return out;
    const auto bar = reference.find('|');
    if (bar != std::string_view::npos) out.version = reference.substr(bar + 1);
    out.url = reference.substr(0, bar);
    return out;
}

void add_reference(const Definitions& definitions, const Instance& of, Values& out) {
    const auto reference = part(of, "reference");
    ReferenceValue value = reference.starts_with('#') ? ReferenceValue{} : taken_apart(definitions, reference);
    if (value.type.empty()) value.type = part(of, "type");
    if (const auto identifier = of.document->member(of.node, "identifier"); identifier != json::kNone) {
        value.system = of.document->text_of(identifier, "system");
        value.value = of.document->text_of(identifier, "value");
    }
    if (!value.id.empty() || !value.url.empty() || !value.value.empty()) out.emplace_back(std::move(value));
}

}  // namespace

std::string_view part(const Instance& of, std::string_view name) {
    const auto member = of.document->member(of.node, name);
    return member != json::kNone && of.document->is_scalar(member) ? of.document->text(member) : std::string_view{};
}

std::string_view datatype_of(const Item& item) {
    const auto* instance = item.get_if<Instance>();
    if (instance == nullptr) return {};
    return instance->type != nullptr ? instance->type->type.view() : std::string_view{};
}

void add_texts(const Definitions&, const Item& item, Values& out) {
    const auto type = datatype_of(item);
    const auto* complex = object(item);
    if (complex != nullptr && type == "HumanName") return add_parts(*complex, kNameParts, out);
    if (complex != nullptr && type == "Address") return add_parts(*complex, kAddressParts, out);
    if (complex != nullptr) return;
    if (const auto text = path::text_of(item); text && !text->empty()) out.emplace_back(searchable(*text));
}

void add_tokens(const Item& item, Values& out) {
    const auto type = datatype_of(item);
    if (const auto* complex = object(item)) {
        if (type == "CodeableConcept") return add_concept(*complex, out);
        if (type == "Coding") return add_coding(*complex, out);
        if (type == "Identifier") return add_identifier(*complex, out);
        // The system of a ContactPoint is a kind, "phone", not a code system.
        if (type == "ContactPoint" && !part(*complex, "value").empty())
            out.emplace_back(TokenValue{{}, std::string(part(*complex, "value")), {}});
        return;
    }
    if (auto text = path::text_of(item); text && !text->empty()) out.emplace_back(TokenValue{{}, std::move(*text), {}});
}

void add_references(const Definitions& definitions, const Item& item, Values& out) {
    if (const auto* complex = object(item)) {
        if (datatype_of(item) == "Reference") return add_reference(definitions, *complex, out);
        // What stands in place: Bundle's first entry, as its parameter `composition` sees it.
        if (!complex->is_resource() || part(*complex, "id").empty()) return;
        ReferenceValue in_place;
        in_place.type = datatype_of(item);
        in_place.id = part(*complex, "id");
        out.emplace_back(std::move(in_place));
        return;
    }
    const auto text = path::text_of(item);
    if (!text || text->empty() || text->starts_with('#')) return;
    if (auto value = taken_apart(definitions, *text); !value.id.empty() || !value.url.empty()) out.emplace_back(std::move(value));
}

void add_uris(const Item& item, Values& out) {
    if (object(item) != nullptr) return;
    if (auto text = path::text_of(item); text && !text->empty()) out.emplace_back(UriValue{std::move(*text)});
}

void add_places(const Item& item, Values& out) {
    const auto* complex = object(item);
    if (complex == nullptr) return;
    const auto latitude = path::Decimal::parse(part(*complex, "latitude")),
               longitude = path::Decimal::parse(part(*complex, "longitude"));
    if (latitude && longitude) out.emplace_back(PlaceValue{latitude->number(), longitude->number()});
}

void add_values(const Definitions& definitions, SearchType type, const Item& item, Values& out) {
    switch (type) {
    case SearchType::Number: return add_numbers(item, out);
    case SearchType::Date: return add_dates(item, out);
    case SearchType::Text: return add_texts(definitions, item, out);
    case SearchType::Token: return add_tokens(item, out);
    case SearchType::Reference: return add_references(definitions, item, out);
    case SearchType::Quantity: return add_quantities(item, out);
    case SearchType::Uri: return add_uris(item, out);
    case SearchType::Special: return add_places(item, out);
    case SearchType::Composite: return;   // Of its components; see index.cc.
    }
}

}  // namespace xinglin::fhir::search
