// SearchParameter.
#include "libs/fhir/definitions/source.h"

namespace xinglin::fhir {
namespace {

SearchType search_type(std::string_view name) {
    if (name == "number") return SearchType::Number;
    if (name == "date") return SearchType::Date;
    if (name == "string") return SearchType::Text;
    if (name == "token") return SearchType::Token;
    if (name == "reference") return SearchType::Reference;
    if (name == "composite") return SearchType::Composite;
    if (name == "quantity") return SearchType::Quantity;
    return name == "uri" ? SearchType::Uri : SearchType::Special;
}

Draft compile_components(Block& block, const Source& from) {
    Draft where;
    block.add<SearchComponent>(from.count("component"), where);
    std::uint32_t index = where.first;
    from.each("component", [&](const Source& one) {
        SearchComponent& to = *block.at<SearchComponent>(index++);
        to.definition.draft(block.text(one.text("definition")));
        to.expression.draft(block.text(one.text("expression")));
    });
    return where;
}

}  // namespace

void compile(Block& block, const Source& from, SearchParameter& to) {
    to.url.draft(block.text(from.text("url")));
    to.name.draft(block.text(from.text("name")));
    to.code.draft(block.text(from.text("code")));
    to.expression.draft(block.text(from.text("expression")));
    to.bases.draft(block.texts(from.texts("base")));
    to.targets.draft(block.texts(from.texts("target")));
    to.comparators.draft(block.texts(from.texts("comparator")));
    to.modifiers.draft(block.texts(from.texts("modifier")));
    to.components.draft(compile_components(block, from));
    to.type = search_type(from.text("type"));
    to.multiple_or = from.text("multipleOr") != "false";
    to.multiple_and = from.text("multipleAnd") != "false";
}

}  // namespace xinglin::fhir
