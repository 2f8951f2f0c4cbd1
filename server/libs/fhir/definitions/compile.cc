#include "libs/fhir/definitions/compile.h"

#include <algorithm>
#include <deque>
#include <map>

#include "libs/fhir/definitions/snapshot.h"

namespace xinglin::fhir {

// Definitions are kept as they came, by kind and url, and become tables at the end, in order.
struct Compiler::Parts {
    using ByUrl = std::map<std::string, Source, std::less<>>;
    const Definitions* known = nullptr;
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

// The snapshots of all structures, those that have none made out of their bases.
class Snapshots {
 public:
    using ByUrl = std::map<std::string, Source, std::less<>>;
    Snapshots(const ByUrl& structures, const Definitions* known, Findings& findings)
        : structures_(structures), known_(known), findings_(findings) {}

    Source of(std::string_view url) {
        const auto given = structures_.find(url);
        if (given != structures_.end() && given->second["snapshot"]) return given->second["snapshot"];
        if (const auto made = made_.find(url); made != made_.end()) return made->second;
        // While it is being made it has none: bases that go round in circles end here.
        const auto place = made_.emplace(std::string(url), kNothing).first;
        if (given != structures_.end()) place->second = make(given->second);
        else if (const Structure* table = known_ != nullptr ? known_->structure(url) : nullptr)
            place->second = kept(table->snapshot ? snapshot_json(*table) : json::Document{});
        return place->second;
    }

 private:
    Source make(const Source& structure) {
        auto made = make_snapshot(structure, [this](std::string_view url) { return of(url); });
        for (Finding& one : made.findings) {
            one.rule = structure.text("url");
            findings_.push_back(std::move(one));
        }
        return kept(std::move(made.snapshot));
    }
    Source kept(json::Document document) {
        if (document.empty()) return kNothing;
        documents_.push_back(std::move(document));
        return {documents_.back(), documents_.back().root()};
    }

    static inline const json::Document kEmpty{};
    static inline const Source kNothing{kEmpty, json::kNone};
    const ByUrl& structures_;
    const Definitions* known_;
    Findings& findings_;
    std::deque<json::Document> documents_;
    std::map<std::string, Source, std::less<>> made_;
};

Draft compile_structures(Block& block, const Snapshots::ByUrl& all, Snapshots& snapshots) {
    Draft where;
    block.add<Structure>(all.size(), where);
    std::uint32_t index = where.first;
    for (const auto& [url, from] : all) compile(block, from, snapshots.of(url), *block.at<Structure>(index++));
    return where;
}

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

Compiler::Compiler(const Definitions* known) : parts_(std::make_unique<Parts>()) { parts_->known = known; }
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
    Snapshots snapshots(parts_->structures, parts_->known, findings_);
    head.structures.draft(compile_structures(block, parts_->structures, snapshots));
    head.types_by_name.draft(types_by_name(block, parts_->structures));
    head.code_systems.draft(compile_all<CodeSystem>(block, parts_->code_systems));
    head.value_sets.draft(compile_all<ValueSet>(block, parts_->value_sets));
    head.concept_maps.draft(compile_all<ConceptMap>(block, parts_->concept_maps));
    head.search_parameters.draft(compile_all<SearchParameter>(block, parts_->search_parameters));
    link_types(block, parts_->structures);
    return block.finish(head);
}

}  // namespace xinglin::fhir
