// CodeSystem, ValueSet and ConceptMap.
#include <algorithm>
#include <map>

#include "libs/fhir/definitions/source.h"

namespace xinglin::fhir {
namespace {

Draft compile_designations(Block& block, const Source& from) {
    Draft where;
    block.add<Designation>(from.count("designation"), where);
    std::uint32_t index = where.first;
    from.each("designation", [&](const Source& one) {
        Designation& to = *block.at<Designation>(index++);
        to.language.draft(block.text(one.text("language")));
        to.use.draft(block.text(one["use"].text("code")));
        to.value.draft(block.text(one.text("value")));
    });
    return where;
}

Draft compile_properties(Block& block, const Source& from) {
    Draft where;
    block.add<ConceptProperty>(from.count("property"), where);
    std::uint32_t index = where.first;
    from.each("property", [&](const Source& one) {
        ConceptProperty& to = *block.at<ConceptProperty>(index++);
        const Source value = one.choice("value");
        to.code.draft(block.text(one.text("code")));
        if (!value) return;
        to.kind.draft(block.text(value.key().substr(5)));
        to.value.draft(block.text(value.key() == "valueCoding" ? value.text("code") : value.text()));
    });
    return where;
}

void compile_concept(Block& block, const Source& from, Concept& to) {
    to.code.draft(block.text(from.text("code")));
    to.display.draft(block.text(from.text("display")));
    to.definition.draft(block.text(from.text("definition")));
    to.designations.draft(compile_designations(block, from));
    to.properties.draft(compile_properties(block, from));
    to.parent = kNoParent;
}

// A concept and all below it, in order; as deep as its JSON may be.
struct Flat {
    std::vector<Source> sources;
    std::vector<std::uint32_t> parents;

    void take(const Source& from, std::uint32_t parent) {
        from.each("concept", [&](const Source& one) {
            const auto own = static_cast<std::uint32_t>(sources.size());
            sources.push_back(one);
            parents.push_back(parent);
            take(one, own);
        });
    }
};

Draft compile_concepts(Block& block, const Source& from) {
    Flat flat;
    flat.take(from, kNoParent);
    Draft where;
    block.add<Concept>(flat.sources.size(), where);
    for (std::uint32_t i = 0; i < where.count; ++i) {
        compile_concept(block, flat.sources[i], *block.at<Concept>(where.first + i));
        block.at<Concept>(where.first + i)->parent = flat.parents[i];
    }
    for (std::uint32_t i = where.count; i-- > 0;) {
        if (flat.parents[i] == kNoParent) continue;
        block.at<Concept>(where.first + flat.parents[i])->descendants += block.at<Concept>(where.first + i)->descendants + 1;
    }
    return where;
}

Draft by_code(Block& block, const Source& from) {
    Flat flat;
    flat.take(from, kNoParent);
    std::vector<std::uint32_t> order(flat.sources.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](auto left, auto right) { return flat.sources[left].text("code") < flat.sources[right].text("code"); });
    Draft where;
    std::copy(order.begin(), order.end(), block.add<std::uint32_t>(order.size(), where));
    return where;
}

Content content_of(std::string_view name) {
    if (name == "complete") return Content::Complete;
    if (name == "fragment") return Content::Fragment;
    if (name == "example") return Content::Example;
    return name == "supplement" ? Content::Supplement : Content::NotPresent;
}

template <class Record>
void compile_face(Block& block, const Source& from, Record& to) {
    to.url.draft(block.text(from.text("url")));
    to.version.draft(block.text(from.text("version")));
    to.name.draft(block.text(from.text("name")));
}

Draft compile_filters(Block& block, const Source& from) {
    Draft where;
    block.add<Filter>(from.count("filter"), where);
    std::uint32_t index = where.first;
    from.each("filter", [&](const Source& one) {
        Filter& to = *block.at<Filter>(index++);
        to.property.draft(block.text(one.text("property")));
        to.op.draft(block.text(one.text("op")));
        to.value.draft(block.text(one.text("value")));
    });
    return where;
}

Draft compile_inclusions(Block& block, const Source& compose, std::string_view name) {
    Draft where;
    block.add<Inclusion>(compose.count(name), where);
    std::uint32_t index = where.first;
    compose.each(name, [&](const Source& one) {
        Inclusion& to = *block.at<Inclusion>(index++);
        to.system.draft(block.text(one.text("system")));
        to.version.draft(block.text(one.text("version")));
        to.concepts.draft(compile_concepts(block, one));
        to.filters.draft(compile_filters(block, one));
        to.value_sets.draft(block.texts(one.texts("valueSet")));
    });
    return where;
}

void gather(const Source& from, std::map<std::string_view, std::vector<Source>>& by_system) {
    from.each("contains", [&](const Source& one) {
        if (!one.truth("abstract") && one["code"]) by_system[one.text("system")].push_back(one);
        gather(one, by_system);
    });
}

Draft compile_expansion(Block& block, const Source& expansion) {
    std::map<std::string_view, std::vector<Source>> by_system;
    gather(expansion, by_system);
    Draft where;
    block.add<Inclusion>(by_system.size(), where);
    std::uint32_t index = where.first;
    for (const auto& [system, codes] : by_system) {
        Draft concepts;
        block.add<Concept>(codes.size(), concepts);
        for (std::uint32_t i = 0; i < concepts.count; ++i)
            compile_concept(block, codes[i], *block.at<Concept>(concepts.first + i));
        Inclusion& to = *block.at<Inclusion>(index++);
        to.system.draft(block.text(system));
        to.concepts.draft(concepts);
    }
    return where;
}

Draft compile_mappings(Block& block, const Source& group) {
    std::size_t count = 0;
    group.each("element", [&](const Source& one) { count += std::max<std::size_t>(1, one.count("target")); });
    Draft where;
    block.add<Mapping>(count, where);
    std::uint32_t index = where.first;
    const auto put = [&](const Source& element, const Source& target) {
        Mapping& to = *block.at<Mapping>(index++);
        to.code.draft(block.text(element.text("code")));
        to.target.draft(block.text(target.text("code")));
        to.display.draft(block.text(target.text("display")));
        to.equivalence.draft(block.text(target.text("equivalence")));
        to.comment.draft(block.text(target.text("comment")));
    };
    group.each("element", [&](const Source& one) {
        if (one.count("target") == 0) put(one, {one.document(), json::kNone});
        one.each("target", [&](const Source& target) { put(one, target); });
    });
    return where;
}

std::string_view either(const Source& from, std::string_view one, std::string_view other) {
    return from[one] ? from.text(one) : from.text(other);
}

}  // namespace

void compile(Block& block, const Source& from, CodeSystem& to) {
    compile_face(block, from, to);
    to.title.draft(block.text(from.text("title")));
    to.value_set.draft(block.text(from.text("valueSet")));
    to.supplements.draft(block.text(from.text("supplements")));
    to.content = content_of(from.text("content"));
    to.case_sensitive = from.truth("caseSensitive");
    to.is_a = from.text("hierarchyMeaning").empty() || from.text("hierarchyMeaning") == "is-a";
    to.concepts.draft(compile_concepts(block, from));
    to.by_code.draft(by_code(block, from));
}

void compile(Block& block, const Source& from, ValueSet& to) {
    compile_face(block, from, to);
    to.title.draft(block.text(from.text("title")));
    to.expanded = !from["compose"] && from["expansion"];
    if (to.expanded) {
        to.includes.draft(compile_expansion(block, from["expansion"]));
        return;
    }
    to.includes.draft(compile_inclusions(block, from["compose"], "include"));
    to.excludes.draft(compile_inclusions(block, from["compose"], "exclude"));
}

void compile(Block& block, const Source& from, ConceptMap& to) {
    compile_face(block, from, to);
    to.source.draft(block.text(either(from, "sourceUri", "sourceCanonical")));
    to.target.draft(block.text(either(from, "targetUri", "targetCanonical")));
    Draft groups;
    block.add<MappingGroup>(from.count("group"), groups);
    std::uint32_t index = groups.first;
    from.each("group", [&](const Source& one) {
        MappingGroup& group = *block.at<MappingGroup>(index++);
        group.source.draft(block.text(one.text("source")));
        group.target.draft(block.text(one.text("target")));
        group.mappings.draft(compile_mappings(block, one));
        group.unmapped_mode.draft(block.text(one["unmapped"].text("mode")));
        group.unmapped_code.draft(block.text(one["unmapped"].text("code")));
        group.unmapped_url.draft(block.text(one["unmapped"].text("url")));
    });
    to.groups.draft(groups);
}

}  // namespace xinglin::fhir
