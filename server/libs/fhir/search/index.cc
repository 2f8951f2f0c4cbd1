#include "libs/fhir/search/index.h"

#include <algorithm>

#include "libs/fhir/path/types.h"
#include "libs/fhir/search/values_of.h"

namespace xinglin::fhir::search {
namespace {

using path::Expression;

bool is_for(const Definitions& definitions, const SearchParameter& parameter, const Structure& type) {
    return std::any_of(parameter.bases.begin(), parameter.bases.end(),
                       [&](const Text& base) { return path::is_kind_of(definitions, type, base); });
}

std::optional<Compiled> compile_parameter(const Definitions& definitions, const SearchParameter& parameter,
                                          const Structure& type) {
    if (parameter.expression.empty()) return std::nullopt;
    auto expression = Expression::compile_for(parameter.expression, definitions, type);
    if (!expression || expression->is_empty()) return std::nullopt;
    Compiled out{&parameter, std::move(*expression)};
    for (const SearchComponent& one : parameter.components) {
        const SearchParameter* meant = definitions.search_parameter(one.definition);
        auto part = Expression::compile(one.expression);
        if (meant == nullptr || !part) return std::nullopt;
        out.components.push_back({meant->type, std::move(*part)});
    }
    return out;
}

// One resource and its parameters.
class Reading {
 public:
    Reading(const Definitions& definitions, const Instance& resource, Findings* findings)
        : definitions_(definitions), findings_(findings) {
        scope_.definitions = &definitions;
        scope_.resource = resource;
        scope_.resolve_to_types = true;
        scope_.as_filters = true;
    }

    void add(const Compiled& one, std::vector<SearchValue>& out) {
        for (const path::Item& item : evaluated(one.expression, scope_.resource)) {
            if (one.parameter->type == SearchType::Composite) {
                composite(one, item, out);
                continue;
            }
            found_.clear();
            add_values(definitions_, one.parameter->type, item, found_);
            for (AnyValue& value : found_) out.push_back({one.parameter, std::move(value)});
        }
    }

 private:
    path::Collection evaluated(const Expression& expression, const path::Item& focus) {
        auto items = expression.evaluate(scope_, focus);
        if (items) return std::move(*items);
        if (findings_ != nullptr) findings_->push_back(std::move(items.error()));
        return {};
    }

    // Only where every component has a value is there one.
    void composite(const Compiled& one, const path::Item& item, std::vector<SearchValue>& out) {
        CompositeValue all;
        for (const auto& component : one.components) {
            Values values;
            for (const path::Item& part : evaluated(component.expression, item))
                add_values(definitions_, component.type, part, values);
            if (values.empty()) return;
            all.components.push_back(std::move(values));
        }
        if (!all.components.empty()) out.push_back({one.parameter, std::move(all)});
    }

    const Definitions& definitions_;
    Findings* findings_;
    path::Scope scope_;
    Values found_;
};

}  // namespace

std::vector<Compiled> Indexer::compile(const Structure& type) const {
    std::vector<Compiled> all;
    for (const Package& package : definitions_.packages()) {
        for (const SearchParameter& parameter : package.all().search_parameters) {
            if (!is_for(definitions_, parameter, type)) continue;
            if (auto one = compile_parameter(definitions_, parameter, type)) all.push_back(std::move(*one));
        }
    }
    return all;
}

const std::vector<Compiled>& Indexer::parameters(const Structure& type) const {
    const std::lock_guard lock(mutex_);
    auto& place = compiled_[&type];
    if (!place) place = std::make_unique<std::vector<Compiled>>(compile(type));
    return *place;
}

std::vector<Unindexed> Indexer::unindexed() const {
    std::vector<Unindexed> all;
    for (const Package& package : definitions_.packages()) {
        for (const SearchParameter& one : package.all().search_parameters) {
            if (one.expression.empty()) all.push_back({&one, "no expression: it asks the server, not the resource"});
            else if (const auto compiled = Expression::compile(one.expression); !compiled)
                all.push_back({&one, compiled.error().en});
        }
    }
    return all;
}

std::vector<SearchValue> Indexer::values(const Instance& resource, Findings* findings) const {
    std::vector<SearchValue> out;
    if (resource.type == nullptr) return out;
    Reading reading(definitions_, resource, findings);
    for (const Compiled& one : parameters(*resource.type)) reading.add(one, out);
    return out;
}

}  // namespace xinglin::fhir::search
