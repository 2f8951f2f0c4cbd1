#include "libs/fhir/validate/extensions.h"

#include "libs/fhir/validate/coded.h"
#include "libs/fhir/validate/walk.h"

namespace xinglin::fhir::validate {
namespace {

// "Patient.contact.name": without the places in lists.
std::string plain(const Place& place) {
    std::string out = place.parent == nullptr ? std::string{} : plain(*place.parent) + ".";
    return out.append(place.name);
}

std::string_view without_choice(std::string_view path) {
    if (path.ends_with("[x]")) path.remove_suffix(3);
    return path;
}

bool names(const Definitions& definitions, std::string_view wanted, const Instance& parent, const Place& place) {
    wanted = wanted.substr(0, wanted.find('#'));
    if (wanted.find('/') != std::string_view::npos) wanted = wanted.substr(wanted.rfind('/') + 1);
    if (parent.type != nullptr && is_type(definitions, *parent.type, wanted)) return true;
    if (wanted == "Element" || wanted == "*") return parent.type == nullptr || parent.type->kind != StructureKind::Resource;
    wanted = without_choice(wanted);
    if (parent.element != nullptr && without_choice(parent.element->path) == wanted) return true;
    if (parent.shape != nullptr && without_choice(parent.shape->path) == wanted) return true;
    const auto path = plain(place);
    return path == wanted ||
           (path.ends_with(wanted) && path.size() > wanted.size() && path[path.size() - wanted.size() - 1] == '.');
}

// R4's own definitions carry these beyond their contexts: standards-status on CodeSystem, fhir-type and regex on type.
bool is_of_definitions(std::string_view url) {
    if (!url.starts_with(kStructureBase)) return false;
    const auto name = url.substr(kStructureBase.size());
    return name.starts_with("structuredefinition-") || name.starts_with("valueset-") || name.starts_with("codesystem-") || name == "regex";
}

bool is_extension_named(const Instance& parent, std::string_view url) {
    return parent.type != nullptr && parent.type->type == "Extension" && parent.document->text_of(parent.node, "url") == url;
}

}  // namespace

bool is_in_context(const Definitions& definitions, const Structure& extension, const Instance& parent, const Place& place) {
    if (extension.contexts.empty() || is_of_definitions(extension.url)) return true;
    for (const Text& context : extension.contexts) {
        const auto text = context.view();
        const auto colon = text.find(':');
        const auto kind = text.substr(0, colon), what = text.substr(colon + 1);
        if (kind == "element" ? names(definitions, what, parent, place) : kind != "extension" || is_extension_named(parent, what))
            return true;
    }
    return false;
}

bool is_type(const Definitions& definitions, const Structure& type, std::string_view name) {
    constexpr int kAncestorsMax = 20;
    const Structure* at = &type;
    for (int i = 0; at != nullptr && i < kAncestorsMax; ++i) {
        if (at->type == name) return true;
        at = definitions.structure(at->base);
    }
    return false;
}

std::optional<bool> is_member(const Terminology& terminology, std::string_view value_set, const path::Item& item) {
    const auto* text = item.get_if<std::string>();
    if (text != nullptr) return known(terminology.contains(value_set, {{}, *text}));
    const auto* instance = item.get_if<Instance>();
    if (instance == nullptr || instance->document == nullptr) return std::nullopt;
    return known(membership(terminology, value_set, codes_of(*instance)));
}

std::optional<bool> does_subsume(const Terminology& terminology, const path::Item& general, const path::Item& special) {
    const auto* one = general.get_if<Instance>();
    const auto* other = special.get_if<Instance>();
    if (one == nullptr || other == nullptr || one->document == nullptr || other->document == nullptr) return std::nullopt;
    std::optional<bool> found;
    for (const CodeOf& above : codes_of(*one)) {
        for (const CodeOf& below : codes_of(*other)) {
            if (above.system != below.system) continue;
            const auto stands = terminology.subsumes(above.system, above.code, below.code);
            if (!stands) continue;
            found = found.value_or(false) || *stands == Subsumption::Subsumes || *stands == Subsumption::Equivalent;
        }
    }
    return found;
}

}  // namespace xinglin::fhir::validate
