#include "libs/fhir/path/evaluator.h"

#include <algorithm>
#include <chrono>

#include "base/check.h"
#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/operators.h"
#include "libs/fhir/path/types.h"

namespace xinglin::fhir::path {
namespace {

Failure too_costly() { return {"表达式的计算量超过上限", "the evaluation is over its limit", "too-costly"}; }

// %resource and what stands by its side; of names that belong to FHIR the urls they mean.
std::optional<std::string> known_url(std::string_view name) {
    if (name == "sct") return "http://snomed.info/sct";
    if (name == "loinc") return "http://loinc.org";
    if (name == "ucum") return "http://unitsofmeasure.org";
    if (name.starts_with("vs-")) return "http://hl7.org/fhir/ValueSet/" + std::string(name.substr(3));
    if (name.starts_with("ext-")) return "http://hl7.org/fhir/StructureDefinition/" + std::string(name.substr(4));
    return std::nullopt;
}

void add_type_member(const TypeInfo& type, std::string_view name, Collection& out) {
    if (name == "namespace") out.emplace_back(type.space);
    else if (name == "name") out.emplace_back(type.name);
}

}  // namespace

std::optional<bool> truth_of(const Collection& items) {
    if (items.empty()) return std::nullopt;
    if (items.size() > 1)
        throw Failure("此处只能有一个布尔值，却有 " + std::to_string(items.size()) + " 项",
                      "one Boolean is wanted here, there are " + std::to_string(items.size()) + " items");
    const auto system = as_system(items.front());
    if (!system) return std::nullopt;
    const auto* truth = system->get_if<bool>();
    return truth == nullptr || *truth;
}

Collection truth(std::optional<bool> value) { return value ? Collection{Item(*value)} : Collection{}; }

void Evaluator::spend(std::size_t steps) {
    steps_ += steps;
    if (steps_ > scope_.limits.steps_max || steps > scope_.limits.items_max) throw too_costly();
}

void Evaluator::define(const std::string& name, Collection value) {
    const auto same = [&](const auto& one) { return one.first == name; };
    const bool taken = std::any_of(defined_.begin(), defined_.end(), same) || scope_.variables.contains(name) ||
                       known_url(name) || name == "resource" || name == "rootResource" || name == "context";
    if (taken) throw Failure("变量 %" + name + " 已有定义", "the variable %" + name + " is defined already");
    defined_.emplace_back(name, std::move(value));
}

Temporal Evaluator::now() {
    if (!now_) now_ = scope_.now;
    if (!now_) {
        const auto ms =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
        Temporal epoch{.clock = Clock::DateTime,
                       .precision = Precision::Fraction,
                       .year = 1970,
                       .fraction_digits = 3,
                       .zone = std::int16_t{0}};
        now_ = moved(*moved(epoch, ms / 86'400'000, TimeUnit::Day), ms % 86'400'000, TimeUnit::Millisecond);
    }
    return *now_;
}

Collection Evaluator::enclosed(const Term& term, const Collection& input, const Frame& frame) {
    const auto before = defined_.size();
    Collection out = evaluate(term, input, frame);
    defined_.resize(before);
    return out;
}

Collection Evaluator::evaluate(const Term& term, const Collection& input, const Frame& frame) {
    spend(1);
    switch (term.shape) {
    case Shape::Empty: return {};
    case Shape::Literal: return {*term.literal};
    case Shape::This: return *frame.self;
    case Shape::Index: return frame.index < 0 ? Collection{} : Collection{Item(frame.index)};
    case Shape::Total: return frame.total != nullptr ? *frame.total : Collection{};
    case Shape::Variable: return variable(term);
    case Shape::Member: return member(term, input);
    case Shape::Call: return call(term, input, frame);
    case Shape::Step: return step(term, input, frame);
    case Shape::At: return element_at(term, input, frame);
    case Shape::Minus:
    case Shape::Plus: return signed_value(term, input, frame);
    case Shape::Is:
    case Shape::As: return typed(term, input, frame);
    case Shape::Binary: return binary(term, input, frame);
    }
    return {};
}

Collection Evaluator::variable(const Term& term) {
    for (auto one = defined_.rbegin(); one != defined_.rend(); ++one) {
        if (one->first == term.name) return one->second;
    }
    if (const auto given = scope_.variables.find(term.name); given != scope_.variables.end()) return given->second;
    if (term.name == "context") return *context_;
    if (term.name == "resource" && scope_.resource.document != nullptr) return {scope_.resource};
    if (term.name == "rootResource" && scope_.resource.document != nullptr)
        return {scope_.root.document != nullptr ? scope_.root : scope_.resource};
    if (const auto url = known_url(term.name)) return {*url};
    throw Failure("没有变量 %" + term.name, "there is no variable %" + term.name);
}

bool Evaluator::names_its_type(const Term& term, const Item& item) const {
    if (!term.leading || term.name[0] < 'A' || term.name[0] > 'Z') return false;
    const auto* instance = item.get_if<Instance>();
    return instance != nullptr && instance->type != nullptr && is_kind_of(definitions(), *instance->type, term.name);
}

Collection Evaluator::step(const Term& term, const Collection& input, const Frame& frame) {
    const Term& left = *term.parts[0];
    const Term& right = *term.parts[1];
    // `Patient.` at the beginning stays where it is.
    if (left.shape == Shape::Member && input.size() == 1 && names_its_type(left, input.front())) return evaluate(right, input, frame);
    Collection middle = evaluate(left, input, frame);
    return middle.empty() && right.shape == Shape::Member ? middle : evaluate(right, middle, frame);
}

Collection Evaluator::member(const Term& term, const Collection& input) {
    Collection out;
    Instances found;
    for (const Item& item : input) {
        if (const auto* type = item.get_if<TypeInfo>()) {
            add_type_member(*type, term.name, out);
            continue;
        }
        const auto* instance = item.get_if<Instance>();
        if (instance == nullptr || instance->document == nullptr) continue;
        if (names_its_type(term, item)) {
            out.push_back(item);
            continue;
        }
        found.clear();
        children_named(definitions(), *instance, term.name, found);
        spend(found.size());
        for (const Instance& one : found) out.emplace_back(one);
    }
    return out;
}

Collection Evaluator::call(const Term& term, const Collection& input, const Frame& frame) {
    Call now(*this, term, input, frame);
    Collection out = term.function->call(now);
    spend(out.size());
    return out;
}

Collection Evaluator::element_at(const Term& term, const Collection& input, const Frame& frame) {
    const Collection left = evaluate(*term.parts[0], input, frame);
    const Collection right = enclosed(*term.parts[1], *frame.self, frame);
    if (right.empty()) return {};
    const auto system = right.size() == 1 ? as_system(right.front()) : std::nullopt;
    const auto* index = system ? system->get_if<Integer>() : nullptr;
    if (index == nullptr) throw Failure("下标必须是一个整数", "an index is one integer");
    if (index->value < 0 || index->value >= static_cast<std::int64_t>(left.size())) return {};
    return {left[static_cast<std::size_t>(index->value)]};
}

Collection Evaluator::signed_value(const Term& term, const Collection& input, const Frame& frame) {
    const Collection inner = evaluate(*term.parts[0], input, frame);
    if (inner.empty()) return {};
    const auto system = inner.size() == 1 ? as_system(inner.front()) : std::nullopt;
    const bool minus = term.shape == Shape::Minus;
    if (const auto* whole = system ? system->get_if<Integer>() : nullptr) {
        if (minus && whole->value == INT64_MIN) return {};
        return {Item(Integer{minus ? -whole->value : whole->value, whole->is_long})};
    }
    if (const auto* decimal = system ? system->get_if<Decimal>() : nullptr) return {Item(minus ? decimal->negated() : *decimal)};
    if (const auto* quantity = system ? system->get_if<Quantity>() : nullptr) {
        return {Item(Quantity{minus ? quantity->value.negated() : quantity->value, quantity->unit, quantity->calendar})};
    }
    throw Failure("正负号后面必须是一个数", "a sign stands before one number");
}

Collection Evaluator::binary(const Term& term, const Collection& input, const Frame& frame) {
    if (term.op >= Operator::And) return logic(term, input, frame);
    const Collection left = enclosed(*term.parts[0], input, frame);
    const Collection right = enclosed(*term.parts[1], input, frame);
    spend(left.size() + right.size());
    return apply(*this, term.op, left, right);
}

// The right side is left alone when the left decides.
Collection Evaluator::logic(const Term& term, const Collection& input, const Frame& frame) {
    const auto left = truth_of(enclosed(*term.parts[0], input, frame));
    if (term.op == Operator::And && left == false) return {Item(false)};
    if (term.op == Operator::Or && left == true) return {Item(true)};
    if (term.op == Operator::Implies && left == false) return {Item(true)};
    return truth(decide(term.op, left, truth_of(enclosed(*term.parts[1], input, frame))));
}

Collection Evaluator::typed(const Term& term, const Collection& input, const Frame& frame) {
    const Collection left = enclosed(*term.parts[0], input, frame);
    if (left.empty()) return {};
    const bool filters = term.shape == Shape::As && scope_.as_filters;
    if (left.size() > 1 && !filters) throw Failure("is 与 as 只用于单个值", "is and as are for one item");
    if (filters) {
        Collection out;
        for (const Item& item : left) {
            if (is_exactly(definitions(), item, term.type)) out.push_back(item);
        }
        return out;
    }
    if (term.shape == Shape::Is) return {Item(is_of(definitions(), left.front(), term.type))};
    return is_exactly(definitions(), left.front(), term.type) ? left : Collection{};
}

Collection Call::on(std::size_t index, const Item& item, std::int64_t position, const Collection* total) {
    const Collection one{item};
    return evaluator.enclosed(*term.parts[index], one, {&one, position, total != nullptr ? total : frame.total});
}

std::optional<Item> Call::single(const Collection& items) const {
    if (items.empty()) return std::nullopt;
    if (items.size() > 1)
        fail("只能有一项，却有 " + std::to_string(items.size()) + " 项",
             "is for one item, there are " + std::to_string(items.size()));
    return as_system(items.front());
}

std::optional<std::string> Call::text(const Collection& items) const {
    const auto item = single(items);
    if (!item) return std::nullopt;
    const auto* text = item->get_if<std::string>();
    if (text == nullptr) fail("需要字符串", "wants a string");
    return *text;
}

std::optional<std::int64_t> Call::whole(const Collection& items) const {
    const auto item = single(items);
    if (!item) return std::nullopt;
    const auto* whole = item->get_if<Integer>();
    if (whole == nullptr) fail("需要整数", "wants an integer");
    return whole->value;
}

void Call::fail(const std::string& zh, const std::string& en) const {
    throw Failure(term.name + "()：" + zh, term.name + "() " + en);
}

}  // namespace xinglin::fhir::path
