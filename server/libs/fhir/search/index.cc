#include "libs/fhir/search/index.h"

#include <algorithm>
#include <array>

#include "libs/fhir/path/leads.h"
#include "libs/fhir/path/types.h"
#include "libs/fhir/search/values_of.h"

namespace xinglin::fhir::search {
namespace {

using path::Expression;

bool is_for(const Definitions& definitions, const SearchParameter& parameter, const Structure& type) {
    return std::any_of(parameter.bases.begin(), parameter.bases.end(),
                       [&](const Text& base) { return path::is_kind_of(definitions, type, base); });
}

// The members of a resource as bits, by their places in the type; the last bit stands for all that are further behind.
std::uint64_t bit_of(const Structure& type, const Element* member) {
    constexpr int kLast = 63;
    int place = 0;
    for (const Element& one : children(type.root())) {
        if (&one == member) break;
        ++place;
    }
    return std::uint64_t{1} << std::min(place, kLast);
}

std::uint64_t bit_named(const Structure& type, std::string_view name) {
    for (const Element& one : children(type.root())) {
        if (one.name == name) return bit_of(type, &one);
    }
    return 0;
}

std::uint64_t members_of(const Instance& resource) {
    std::uint64_t out = 0;
    for (json::Node child : resource.document->children(resource.node)) {
        auto key = resource.document->key(child);
        if (key.starts_with('_')) key.remove_prefix(1);
        out |= bit_of(*resource.type, member_of(*resource.shape, key).element);
    }
    return out;
}

void want(const Definitions& definitions, const Structure& type, const Expression& expression, Compiled& out) {
    const auto leads = path::leads_of(expression, definitions, type);
    if (!leads) return;
    std::uint64_t wanted = 0;
    for (const auto name : *leads) wanted |= bit_named(type, name);
    out.wants.push_back(wanted);
}

// What the parameter, or each component of one on the resource itself, begins with.
void want_all(const Definitions& definitions, const Structure& type, Compiled& out) {
    if (!path::is_itself(out.way.expression, definitions, type)) return want(definitions, type, out.way.expression, out);
    for (const auto& one : out.components) want(definitions, type, one.way.expression, out);
}

Way way_of(Expression expression, const Definitions& definitions, const Structure& type) {
    auto plain = path::Plain::of(expression, definitions, type);
    return {std::move(expression), std::move(plain)};
}

std::optional<Compiled> compile_parameter(const Definitions& definitions, const SearchParameter& parameter,
                                          const Structure& type) {
    if (parameter.expression.empty()) return std::nullopt;
    auto expression = Expression::compile_for(parameter.expression, definitions, type);
    if (!expression || expression->is_empty()) return std::nullopt;
    Compiled out{&parameter, way_of(std::move(*expression), definitions, type)};
    for (const SearchComponent& one : parameter.components) {
        const SearchParameter* meant = definitions.search_parameter(one.definition);
        auto part = Expression::compile(one.expression);
        if (meant == nullptr || !part) return std::nullopt;
        out.components.push_back({meant->type, way_of(std::move(*part), definitions, type)});
    }
    want_all(definitions, type, out);
    return out;
}

// One resource and its parameters.
class Reading {
 public:
    Reading(const Definitions& definitions, const Instance& resource, Findings* findings)
        : definitions_(definitions), findings_(findings), members_(members_of(resource)) {
        scope_.definitions = &definitions;
        scope_.resource = resource;
        scope_.resolve_to_types = true;
        scope_.as_filters = true;
    }

    void add(const Compiled& one, std::vector<SearchValue>& out) {
        if (std::any_of(one.wants.begin(), one.wants.end(), [this](auto wanted) { return (wanted & members_) == 0; })) return;
        each(one.way, scope_.resource, [&](const path::Item& item) {
            if (one.parameter->type == SearchType::Composite) return composite(one, item, out);
            found_.clear();
            add_values(definitions_, one.parameter->type, item, found_);
            for (AnyValue& value : found_) out.push_back({one.parameter, std::move(value)});
        });
    }

 private:
    template <class Use>
    void each(const Way& way, const path::Item& focus, Use use) {
        const auto* instance = focus.get_if<Instance>();
        if (way.plain && instance != nullptr) {
            Instances& found = walked_[nested_];
            found.clear();
            way.plain->add_values(definitions_, *instance, found);
            ++nested_;
            for (const Instance& one : found) use(path::Item(one));
            --nested_;
            return;
        }
        const auto items = way.expression.evaluate(scope_, focus);
        if (!items && findings_ != nullptr) findings_->push_back(items.error());
        if (!items) return;
        for (const path::Item& item : *items) use(item);
    }

    // Only where every component has a value is there one.
    void composite(const Compiled& one, const path::Item& item, std::vector<SearchValue>& out) {
        CompositeValue all;
        for (const auto& component : one.components) {
            Values values;
            each(component.way, item, [&](const path::Item& part) { add_values(definitions_, component.type, part, values); });
            if (values.empty()) return;
            all.components.push_back(std::move(values));
        }
        if (!all.components.empty()) out.push_back({one.parameter, std::move(all)});
    }

    const Definitions& definitions_;
    Findings* findings_;
    std::uint64_t members_;
    path::Scope scope_;
    Values found_;
    std::array<Instances, 2> walked_{};   // Of a parameter, and of a component within.
    std::size_t nested_ = 0;
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
