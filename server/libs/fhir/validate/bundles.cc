#include "libs/fhir/validate/bundles.h"

#include "libs/fhir/path/references.h"
#include "libs/fhir/validate/sentences.h"

namespace xinglin::fhir::validate {
namespace {

using json::Document;
using json::kNone;
using json::Node;

bool disagrees(const Definitions& definitions, const Document& document, Node entry) {
    const auto url = document.text_of(entry, "fullUrl");
    const Node resource = document.member(entry, "resource");
    if (!url.starts_with("http") || resource == kNone || !document.is_object(resource)) return false;
    const auto type = path::type_named_in(definitions, url);
    const auto id = document.text_of(resource, "id");
    if (type.empty() || id.empty()) return false;
    return type != document.text_of(resource, "resourceType") || url.substr(url.rfind('/') + 1) != id;
}

}  // namespace

void check_full_urls(const Definitions& definitions, const Instance& bundle, const Place& place, Report& report) {
    const Document& document = *bundle.document;
    const Node entries = document.member(bundle.node, "entry");
    if (entries == kNone || !document.is_array(entries)) return;
    int index = 0;
    for (Node entry : document.children(entries)) {
        const Place here{&place, "entry", index++};
        if (!document.is_object(entry) || !disagrees(definitions, document, entry)) continue;
        report.add(other_full_url(document.text_of(entry, "fullUrl")), Place{&here, "fullUrl"});
    }
}

}  // namespace xinglin::fhir::validate
