#include "libs/fhir/path/path.h"

#include "libs/fhir/json/write.h"
#include "libs/fhir/path/check.h"
#include "libs/fhir/path/evaluator.h"
#include "libs/fhir/path/prune.h"

namespace xinglin::fhir::path {
namespace {

void write_value(const Item& item, std::string& out) {
    const auto* instance = item.get_if<Instance>();
    if (instance != nullptr) {
        if (instance->node != json::kNone) json::write(*instance->document, instance->node, out);
        else out += "null";
        return;
    }
    const auto text = text_of(item);
    const auto* type = item.get_if<TypeInfo>();
    const bool bare = item.get_if<bool>() != nullptr || item.get_if<Integer>() != nullptr || item.get_if<Decimal>() != nullptr;
    if (bare) out += *text;
    else json::write_text(type != nullptr ? type->space + "." + type->name : *text, out);
}

}  // namespace

Expression::Expression(std::string text, std::unique_ptr<Term> term) : text_(std::move(text)), term_(std::move(term)) {}
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

Expect<Expression> Expression::compile(std::string_view text) {
    try {
        return Expression(std::string(text), parse_expression(text));
    } catch (Failure& failure) {
        return std::unexpected(std::move(failure.finding));
    }
}

Expect<Expression> Expression::compile_for(std::string_view text, const Definitions& definitions, const Structure& type) {
    auto compiled = compile(text);
    if (compiled) compiled->term_ = pruned(std::move(compiled->term_), definitions, type);
    return compiled;
}

std::optional<Finding> Expression::fault_on(const Definitions& definitions, const Structure& type) const {
    try {
        check(*term_, definitions, type);
        return std::nullopt;
    } catch (Failure& failure) {
        return std::move(failure.finding);
    }
}

bool Expression::is_empty() const { return term_->shape == Shape::Empty; }

Expect<Collection> Expression::evaluate(const Scope& scope, const Item& focus) const {
    try {
        const Collection self{focus};
        Evaluator evaluator(scope, self);
        return evaluator.evaluate(*term_, self, {&self});
    } catch (Failure& failure) {
        return std::unexpected(std::move(failure.finding));
    }
}

Expect<bool> Expression::holds(const Scope& scope, const Item& focus) const {
    auto result = evaluate(scope, focus);
    if (!result) return std::unexpected(std::move(result.error()));
    try {
        return truth_of(*result).value_or(false);
    } catch (Failure& failure) {
        return std::unexpected(std::move(failure.finding));
    }
}

void write(const Collection& items, std::string& out) {
    char before = '[';
    for (const Item& item : items) {
        const TypeInfo type = type_of(item);
        out += before;
        out += "{\"type\":\"" + type.name + "\",\"value\":";
        write_value(item, out);
        out += '}';
        before = ',';
    }
    if (before == '[') out += before;
    out += ']';
}

}  // namespace xinglin::fhir::path
