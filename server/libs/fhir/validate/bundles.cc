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

// The members of a Composition whose targets a document must hold, with those that are lists of objects on the way.
constexpr std::string_view kOfComposition[] = {"subject", "encounter", "author", "custodian", "attester.party", "event.detail",
                                               "section.author", "section.focus", "section.entry", "section.section.entry"};
constexpr std::string_view kOfMessage = "focus";

class FirstEntry {
 public:
    FirstEntry(const Definitions& definitions, const Instance& first, const Place& place, Report& report)
        : definitions_(definitions), first_(first), place_(place), report_(report) {}

    void check(std::string_view path) { follow(first_, path, place_); }

 private:
    void follow(const Instance& from, std::string_view path, const Place& place) {
        const auto dot = path.find('.');
        Instances found;
        children_named(definitions_, from, path.substr(0, dot), found);
        int index = 0;
        for (const Instance& one : found) {
            const bool list = one.element != nullptr && one.element->is_list();
            const Place here{&place, path.substr(0, dot), list ? index++ : -1};
            if (dot == std::string_view::npos) target(one, here);
            else follow(one, path.substr(dot + 1), here);
        }
    }
    void target(const Instance& reference, const Place& place) {
        if (reference.node == kNone) return;
        const auto given = reference.document->text_of(reference.node, "reference");
        if (given.empty() || given.starts_with('#')) return;
        const path::Scope scope{.definitions = &definitions_, .resource = first_};
        if (!path::resolved(scope, reference)) report_.add(missing_in_bundle(given), place);
    }

    const Definitions& definitions_;
    const Instance& first_;
    const Place& place_;
    Report& report_;
};

}  // namespace

void check_first_entry(const Definitions& definitions, const Instance& bundle, const Place& place, Report& report) {
    const auto type = bundle.document->text_of(bundle.node, "type");
    Instances entries, first;
    if (bundle.node != bundle.document->root()) return;   // Within another resource its entries cannot be told from that one's.
    if (type == "document" || type == "message") children_named(definitions, bundle, "entry", entries);
    if (!entries.empty()) children_named(definitions, entries.front(), "resource", first);
    if (first.empty() || first.front().type == nullptr) return;
    const Place entry{&place, "entry", 0}, here{&entry, "resource"};
    FirstEntry check(definitions, first.front(), here, report);
    if (type == "document" && first.front().type->type == "Composition") {
        for (const auto path : kOfComposition) check.check(path);
    }
    if (type == "message" && first.front().type->type == "MessageHeader") check.check(kOfMessage);
}

void check_full_urls(const Definitions& definitions, const Instance& bundle, const Place& place, Report& report) {
    const Document& document = *bundle.document;
    const Node entries = document.member(bundle.node, "entry");
    if (entries == kNone || !document.is_array(entries)) return;
    int index = 0;
    for (Node entry : document.children(entries)) {
        const Place here{&place, "entry", index++};
        if (!document.is_object(entry)) continue;
        const auto url = document.text_of(entry, "fullUrl");
        if (!url.empty() && url.find(':') == std::string_view::npos) report.add(not_absolute(url), Place{&here, "fullUrl"});
        else if (disagrees(definitions, document, entry)) report.add(other_full_url(url), Place{&here, "fullUrl"});
    }
}

}  // namespace xinglin::fhir::validate
