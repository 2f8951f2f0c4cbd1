#include "libs/fhir/validate/datatypes.h"

#include <algorithm>

#include "libs/fhir/path/references.h"
#include "libs/fhir/validate/codes_by_form.h"
#include "libs/fhir/validate/primitives.h"
#include "libs/fhir/validate/sentences.h"

namespace xinglin::fhir::validate {
namespace {

using json::kNone;
using json::Node;

bool is_absolute(std::string_view uri) { return uri.find(':') != std::string_view::npos; }

// As people write them: case and spaces apart.
bool reads_alike(std::string_view left, std::string_view right) {
    const auto plain = [](std::string_view text) {
        std::string out;
        for (char c : text) {
            if (c != ' ' && c != '\t') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
        return out;
    };
    return plain(left) == plain(right);
}

bool is_display_of(const Concept& one, std::string_view display) {
    if (one.display.empty() || reads_alike(one.display, display)) return true;
    return std::any_of(one.designations.begin(), one.designations.end(), [&](const Designation& other) { return reads_alike(other.value, display); });
}

class Datatype {
 public:
    Datatype(const Tools& tools, const Instance& value, const Instance& parent, const Place& place, Report& report)
        : tools_(tools), value_(value), parent_(parent), document_(*value.document), place_(place), report_(report) {}

    void check() {
        const auto type = value_.type->type.view();
        if (type == "Coding") return coding();
        if (type == "Reference") return reference();
        if (type == "Identifier") return absolute("system");
        if (type == "Attachment") return attachment();
        if (type == "Extension") return extension();
        if (type == "Quantity" || value_.type->base.view().ends_with("/Quantity")) quantity();
    }

 private:
    std::string_view text(std::string_view name) const { return document_.text_of(value_.node, name); }
    void absolute(std::string_view name) {
        if (const auto uri = text(name); !uri.empty() && !is_absolute(uri)) report_.add(not_absolute(uri), Place{&place_, name});
    }
    void code_of_its_system() {
        const auto system = text("system"), code = text("code");
        if (system.empty() || code.empty()) return;
        const Place here{&place_, "code"};
        if (has_form_of(system, code) == false || tools_.terminology.has({system, code}) == Membership::Out)
            report_.add(unknown_code(code, system), here);
    }
    void coding() {
        absolute("system");
        const auto system = text("system");
        if (tools_.definitions.code_system(system) == nullptr && tools_.definitions.value_set(system) != nullptr)
            report_.add(value_set_for_system(system), Place{&place_, "system"});
        code_of_its_system();
        const auto display = text("display");
        const Concept* known = display.empty() ? nullptr : tools_.terminology.lookup({system, text("code")});
        if (known != nullptr && !is_display_of(*known, display)) report_.add(other_display(display, known->display), Place{&place_, "display"});
    }
    void quantity() {
        absolute("system");
        code_of_its_system();
    }
    void reference() {
        const auto given = text("reference");
        const Place here{&place_, "reference"};
        if (!given.empty() && !given.starts_with('#') && !is_absolute(given) && !is_relative_reference(tools_.definitions, given) && !is_search(given))
            report_.add(malformed_reference(given), here);
        const auto said = text("type"), named = path::type_named_in(tools_.definitions, given);
        if (!said.empty() && !named.empty() && said != named && !said.ends_with("/" + std::string(named))) report_.add(other_target_type(said, named), here);
    }
    // In a transaction a reference may be a search: Patient?identifier=1.
    bool is_search(std::string_view given) const {
        const auto root = document_.root();
        const bool transaction = document_.text_of(root, "resourceType") == "Bundle" &&
                                 (document_.text_of(root, "type") == "transaction" || document_.text_of(root, "type") == "batch");
        const auto mark = given.find('?');
        return transaction && mark != std::string_view::npos && tools_.definitions.type(given.substr(0, mark)) != nullptr;
    }
    void attachment() {
        const auto data = text("data");
        const Node size = document_.member(value_.node, "size");
        if (data.empty() || size == kNone || !is_well_formed("base64Binary", data) || document_.kind(size) != json::Kind::Number) return;
        const auto letters = static_cast<std::size_t>(std::count_if(data.begin(), data.end(), [](char c) { return c > ' ' && c != '='; }));
        const auto bytes = std::to_string(letters * 3 / 4);
        if (document_.text(size) != bytes) report_.add(other_size(document_.text(size), bytes), Place{&place_, "size"});
    }
    // Within a complex extension a part may have a name of its own.
    void extension() {
        const bool part = parent_.type != nullptr && parent_.type->type == "Extension";
        const auto url = text("url");
        if (url.empty() || is_absolute(url)) return;
        if (!part) return report_.add(not_absolute(url), Place{&place_, "url"});
        const Structure* whole = tools_.definitions.structure(document_.text_of(parent_.node, "url"));
        if (whole != nullptr && whole->type == "Extension" && !has_part(*whole, url)) report_.add(unknown_part(url), place_);
    }
    // One whose parts are not listed may have any.
    static bool has_part(const Structure& extension, std::string_view url) {
        bool listed = false;
        const std::string fixed = "\"" + std::string(url) + "\"";
        for (const Element& one : extension.elements) {
            if (one.path != "Extension.extension.url" || one.fixed.empty()) continue;
            listed = true;
            if (one.fixed == fixed) return true;
        }
        return !listed;
    }

    const Tools& tools_;
    const Instance& value_;
    const Instance& parent_;
    const json::Document& document_;
    const Place& place_;
    Report& report_;
};

}  // namespace

bool is_relative_reference(const Definitions& definitions, std::string_view reference) {
    reference = reference.substr(0, reference.find('#'));
    const auto slash = reference.find('/');
    if (slash == std::string_view::npos) return false;
    const Structure* type = definitions.type(reference.substr(0, slash));
    auto id = reference.substr(slash + 1);
    constexpr std::string_view kHistory = "/_history/";
    if (const auto history = id.find(kHistory); history != std::string_view::npos) {
        if (!is_well_formed("id", id.substr(history + kHistory.size()))) return false;
        id = id.substr(0, history);
    }
    return type != nullptr && type->kind == StructureKind::Resource && is_well_formed("id", id);
}

void check_datatype(const Tools& tools, const Instance& value, const Instance& parent, const Place& place, Report& report) {
    if (value.type == nullptr || value.node == kNone || !value.document->is_object(value.node)) return;
    Datatype(tools, value, parent, place, report).check();
}

}  // namespace xinglin::fhir::validate
