// Whether a search parameter gives values of a type.
#include "libs/fhir/coverage/tally.h"
#include "libs/fhir/path/path.h"

namespace xinglin::fhir::covering {
namespace {

std::optional<Reason> why_not(const Definitions& definitions, const SearchParameter& parameter, std::string_view base) {
    if (parameter.expression.empty())
        return Reason{"没有表达式：问的是服务器，不是资源", "no expression: it asks the server, not the resource"};
    const Structure* type = definitions.type(base);
    if (type == nullptr) return Reason{"没有类型 " + std::string(base), "there is no type " + std::string(base)};
    const auto compiled = path::Expression::compile_for(parameter.expression, definitions, *type);
    if (!compiled) return Reason{compiled.error().zh, compiled.error().en};
    if (compiled->is_empty()) return Reason{"表达式与该类型无关", "nothing of the expression is for the type"};
    for (const SearchComponent& one : parameter.components) {
        const auto part = path::Expression::compile(one.expression);
        if (!part) return Reason{part.error().zh, part.error().en};
        if (definitions.search_parameter(one.definition) == nullptr)
            return Reason{"没有组成它的检索参数", "a parameter that it is composed of is not here"};
    }
    return std::nullopt;
}

}   // namespace

Covered covered_parameters(const Definitions& definitions, const CoverageProgress& progress) {
    Tally tally("search parameters", progress);
    for (const Package& package : definitions.packages()) {
        for (const SearchParameter& one : package.all().search_parameters) {
            for (const Text& base : one.bases)
                tally.count(std::string(base.view()) + "?" + std::string(one.code.view()), why_not(definitions, one, base));
        }
    }
    return tally.take();
}

}   // namespace xinglin::fhir::covering
