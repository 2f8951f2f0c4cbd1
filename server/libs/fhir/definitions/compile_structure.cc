// StructureDefinition and ElementDefinition.
#include <algorithm>

#include "libs/fhir/definitions/source.h"
#include "libs/fhir/json/write.h"

namespace xinglin::fhir {
namespace {

constexpr std::string_view kFhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";
constexpr std::string_view kRegex = "http://hl7.org/fhir/StructureDefinition/regex";

std::string_view extension(const Source& of, std::string_view url) {
    std::string_view found;
    of.each("extension", [&](const Source& one) {
        if (one.text("url") == url) found = one.choice("value").text();
    });
    return found;
}

Draft json_of(Block& block, const Source& value) {
    if (!value) return {};
    std::string out;
    json::write(value.document(), value.node(), out);
    return block.text(out);
}

// 4.0.1 says "string" of a resource's own id, whose type is id.
std::string_view fhir_type(const Source& element, const Source& type) {
    const auto said = extension(type, kFhirType);
    return said == "string" && element["base"].text("path") == "Resource.id" ? std::string_view("id") : said;
}

Draft compile_types(Block& block, const Source& element) {
    const auto count = element.count("type");
    if (count == 0) return {};
    Draft where;
    block.add<ElementType>(count, where);
    std::uint32_t index = where.first;
    element.each("type", [&](const Source& from) {
        ElementType& to = *block.at<ElementType>(index++);
        to.code.draft(block.text(from.text("code")));
        to.fhir_type.draft(block.text(fhir_type(element, from)));
        to.regex.draft(block.text(extension(from, kRegex)));
        to.profiles.draft(block.texts(from.texts("profile")));
        to.targets.draft(block.texts(from.texts("targetProfile")));
    });
    return block.once<ElementType>(where);
}

Draft compile_constraints(Block& block, const Source& element) {
    const auto count = element.count("constraint");
    if (count == 0) return {};
    Draft where;
    block.add<Constraint>(count, where);
    std::uint32_t index = where.first;
    element.each("constraint", [&](const Source& from) {
        Constraint& to = *block.at<Constraint>(index++);
        to.key.draft(block.text(from.text("key")));
        to.human.draft(block.text(from.text("human")));
        to.expression.draft(block.text(from.text("expression")));
        to.source.draft(block.text(from.text("source")));
        to.warning = from.text("severity") == "warning";
    });
    return block.once<Constraint>(where);
}

DiscriminatorType discriminator_type(std::string_view name) {
    if (name == "exists") return DiscriminatorType::Exists;
    if (name == "pattern") return DiscriminatorType::Pattern;
    if (name == "type") return DiscriminatorType::Type;
    if (name == "profile") return DiscriminatorType::Profile;
    return DiscriminatorType::Value;
}

SlicingRules slicing_rules(std::string_view name) {
    if (name == "closed") return SlicingRules::Closed;
    return name == "openAtEnd" ? SlicingRules::OpenAtEnd : SlicingRules::Open;
}

Draft compile_slicing(Block& block, const Source& from) {
    if (!from) return {};
    Draft discriminators;
    block.add<Discriminator>(from.count("discriminator"), discriminators);
    std::uint32_t index = discriminators.first;
    from.each("discriminator", [&](const Source& one) {
        Discriminator& to = *block.at<Discriminator>(index++);
        to.path.draft(block.text(one.text("path")));
        to.type = discriminator_type(one.text("type"));
    });
    Draft where;
    Slicing& to = *block.add<Slicing>(1, where);
    to.discriminators.draft(discriminators);
    to.rules = slicing_rules(from.text("rules"));
    to.ordered = from.truth("ordered");
    return where;
}

Strength strength_of(std::string_view name) {
    if (name == "required") return Strength::Required;
    if (name == "extensible") return Strength::Extensible;
    if (name == "preferred") return Strength::Preferred;
    return name == "example" ? Strength::Example : Strength::None;
}

std::uint32_t most(std::string_view max) {
    if (max == "*") return kUnbounded;
    std::uint32_t value = 1;
    std::from_chars(max.data(), max.data() + max.size(), value);
    return value;
}

bool is_xml_attribute(const Source& from) {
    const auto all = from.texts("representation");
    return std::find(all.begin(), all.end(), "xmlAttr") != all.end();
}

void compile_names(Block& block, const Source& from, Element& to) {
    auto path = from.text("path");
    to.id.draft(block.text(from.text("id")));
    to.path.draft(block.text(path));
    to.depth = static_cast<std::uint16_t>(std::count(path.begin(), path.end(), '.'));
    to.choice = path.ends_with("[x]");
    if (to.choice) path.remove_suffix(3);
    to.name.draft(block.text(path.substr(path.rfind('.') + 1)));
    to.slice.draft(block.text(from.text("sliceName")));
    to.short_text.draft(block.text(from.text("short")));
}

void compile_values(Block& block, const Source& from, Element& to) {
    const Source fixed = from.choice("fixed"), pattern = from.choice("pattern");
    to.fixed.draft(json_of(block, fixed));
    to.pattern.draft(json_of(block, pattern));
    if (fixed) to.fixed_type.draft(block.text(fixed.key().substr(5)));
    else if (pattern) to.fixed_type.draft(block.text(pattern.key().substr(7)));
    to.min_value.draft(json_of(block, from.choice("minValue")));
    to.max_value.draft(json_of(block, from.choice("maxValue")));
    to.max_length = from.number("maxLength", 0);
    to.strength = strength_of(from["binding"].text("strength"));
    to.value_set.draft(block.text(from["binding"].text("valueSet")));
}

void compile_element(Block& block, const Source& from, Element& to) {
    compile_names(block, from, to);
    compile_values(block, from, to);
    to.types.draft(compile_types(block, from));
    to.constraints.draft(compile_constraints(block, from));
    to.slicing.draft(compile_slicing(block, from["slicing"]));
    to.min = from.number("min", 0);
    to.max = from["max"] ? most(from.text("max")) : kUnbounded;
    to.base_max = from["base"] ? most(from["base"].text("max")) : to.max;
    to.modifier = from.truth("isModifier");
    to.summary = from.truth("isSummary");
    to.must_support = from.truth("mustSupport");
    to.xml_attribute = is_xml_attribute(from);
}

// Links what names another element, and counts who stands below whom.
class Family {
 public:
    Family(Block& block, Draft elements) : block_(block), elements_(elements) {}

    // By their paths: a differential may name a grandchild without its parent.
    void count(const std::vector<std::string_view>& paths) {
        const auto is_below = [&](std::uint32_t low, std::uint32_t high) {
            const auto path = paths[low], above = paths[high];
            return path.size() > above.size() && path.starts_with(above) && path[above.size()] == '.';
        };
        for (std::uint32_t i = 0; i < elements_.count; ++i) {
            std::uint32_t last = i + 1;
            while (last < elements_.count && is_below(last, i)) ++last;
            element(i).descendants = last - i - 1;
        }
    }
    void link(std::uint32_t index, std::string_view reference) {
        const auto hash = reference.find('#');
        const Draft id = block_.text(reference.substr(hash == std::string_view::npos ? 0 : hash + 1));
        for (std::uint32_t i = 0; i < elements_.count; ++i) {
            const Draft own = element(i).id.drafted();
            if (own.first == id.first && own.count == id.count) return element(index).content.draft({elements_.first + i, 1});
        }
    }

 private:
    Element& element(std::uint32_t index) { return *block_.at<Element>(elements_.first + index); }

    Block& block_;
    Draft elements_;
};

StructureKind kind_of(std::string_view name) {
    if (name == "primitive-type") return StructureKind::Primitive;
    if (name == "complex-type") return StructureKind::Complex;
    return name == "resource" ? StructureKind::Resource : StructureKind::Logical;
}

Draft compile_elements(Block& block, const Source& view) {
    Draft elements;
    block.add<Element>(view.count("element"), elements);
    std::uint32_t index = elements.first;
    view.each("element", [&](const Source& one) { compile_element(block, one, *block.at<Element>(index++)); });
    std::vector<std::string_view> paths;
    view.each("element", [&](const Source& one) { paths.push_back(one.text("path")); });
    Family family(block, elements);
    family.count(paths);
    index = 0;
    view.each("element", [&](const Source& one) {
        if (const auto reference = one.text("contentReference"); !reference.empty()) family.link(index, reference);
        ++index;
    });
    return elements;
}

Draft compile_contexts(Block& block, const Source& from) {
    std::vector<std::string> kept;
    from.each("context", [&](const Source& one) {
        kept.push_back(std::string(one.text("type")) + ":" + std::string(one.text("expression")));
    });
    return block.texts({kept.begin(), kept.end()});
}

}  // namespace

void compile(Block& block, const Source& from, const Source& snapshot, Structure& to) {
    to.url.draft(block.text(from.text("url")));
    to.version.draft(block.text(from.text("version")));
    to.name.draft(block.text(from.text("name")));
    to.type.draft(block.text(from.text("type")));
    to.base.draft(block.text(from.text("baseDefinition")));
    to.kind = kind_of(from.text("kind"));
    to.abstract = from.truth("abstract");
    to.constraint = from.text("derivation") == "constraint";
    to.snapshot = snapshot.operator bool();
    to.contexts.draft(compile_contexts(block, from));
    to.elements.draft(compile_elements(block, to.snapshot ? snapshot : from["differential"]));
}

}  // namespace xinglin::fhir
