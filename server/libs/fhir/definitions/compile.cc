#include "libs/fhir/definitions/compile.h"

#include <algorithm>
#include <map>

#include "libs/fhir/definitions/source.h"

namespace xinglin::fhir {

// Definitions are kept as they came, by kind and url, and become tables at the end, in order.
struct Compiler::Parts {
    using ByUrl = std::map<std::string, Source, std::less<>>;
    ByUrl structures, code_systems, value_sets, concept_maps, search_parameters;

    ByUrl* of(std::string_view type) {
        if (type == "StructureDefinition") return &structures;
        if (type == "CodeSystem") return &code_systems;
        if (type == "ValueSet") return &value_sets;
        if (type == "ConceptMap") return &concept_maps;
        if (type == "SearchParameter") return &search_parameters;
        return nullptr;
    }
};

namespace {

template <class T>
Draft compile_all(Block& block, const std::map<std::string, Source, std::less<>>& all) {
    Draft where;
    block.add<T>(all.size(), where);
    std::uint32_t index = where.first;
    for (const auto& [url, from] : all) compile(block, from, *block.at<T>(index++));
    return where;
}

bool defines_a_type(const Source& structure) {
    return structure.text("derivation") != "constraint" && structure.text("kind") != "logical";
}

template <class All>
Draft types_by_name(Block& block, const All& structures) {
    std::vector<std::pair<std::string_view, std::uint32_t>> named;
    std::uint32_t index = 0;
    for (const auto& [url, from] : structures) {
        if (defines_a_type(from)) named.emplace_back(from.text("type"), index);
        ++index;
    }
    std::sort(named.begin(), named.end());
    Draft where;
    auto* to = block.add<std::uint32_t>(named.size(), where);
    for (const auto& [name, at] : named) *to++ = at;
    return where;
}

// Each type that an element may have, to the structure that defines it.
template <class All>
void link_types(Block& block, const All& structures) {
    std::map<std::uint32_t, std::uint32_t> defined;   // By the place of the name's text: equal texts are kept once.
    std::uint32_t index = 0;
    for (const auto& [url, from] : structures) {
        if (defines_a_type(from)) defined.emplace(block.text(from.text("type")).first, index);
        ++index;
    }
    for (std::uint32_t i = 0; i < block.count<ElementType>(); ++i) {
        ElementType& one = *block.at<ElementType>(i);
        const Draft name = one.fhir_type.empty() ? one.code.drafted() : one.fhir_type.drafted();
        const auto found = defined.find(name.first);
        if (name.count > 0 && found != defined.end()) one.structure.draft({found->second, 1});
    }
}

}  // namespace

Compiler::Compiler() : parts_(std::make_unique<Parts>()) {}
Compiler::~Compiler() = default;

void Compiler::add(const json::Document& document) { add(document, document.root()); }

void Compiler::add(const json::Document& document, json::Node resource) {
    const Source source(document, resource);
    if (source.text("resourceType") == "Bundle") {
        source.each("entry", [&](const Source& entry) { add(document, entry["resource"].node()); });
        return;
    }
    auto* all = parts_->of(source.text("resourceType"));
    if (all != nullptr && !source.text("url").empty()) all->try_emplace(std::string(source.text("url")), source);
}

std::vector<std::byte> Compiler::finish() {
    Block block;
    PackageHead head{};
    head.structures.draft(compile_all<Structure>(block, parts_->structures));
    head.types_by_name.draft(types_by_name(block, parts_->structures));
    head.code_systems.draft(compile_all<CodeSystem>(block, parts_->code_systems));
    head.value_sets.draft(compile_all<ValueSet>(block, parts_->value_sets));
    head.concept_maps.draft(compile_all<ConceptMap>(block, parts_->concept_maps));
    head.search_parameters.draft(compile_all<SearchParameter>(block, parts_->search_parameters));
    link_types(block, parts_->structures);
    return block.finish(head);
}

}  // namespace xinglin::fhir
