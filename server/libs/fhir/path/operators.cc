#include "libs/fhir/path/operators.h"

#include "libs/fhir/path/equality.h"

namespace xinglin::fhir::path {
namespace {

std::optional<bool> negated(std::optional<bool> value) { return value ? std::optional(!*value) : std::nullopt; }

std::optional<bool> conjunction(std::optional<bool> left, std::optional<bool> right) {
    if (left == false || right == false) return false;
    return left && right ? std::optional(true) : std::nullopt;
}

Item the_one(const Collection& items, std::string_view op) {
    if (items.size() > 1) throw Failure(std::string(op) + " 的一侧只能有一项", "one side of " + std::string(op) + " has several items");
    return items.front();
}

std::string_view sign_of(Operator op) {
    switch (op) {
    case Operator::Multiply: return "*";
    case Operator::Divide: return "/";
    case Operator::Div: return "div";
    case Operator::Mod: return "mod";
    case Operator::Add: return "+";
    case Operator::Subtract: return "-";
    case Operator::Concatenate: return "&";
    case Operator::In: return "in";
    case Operator::Contains: return "contains";
    default: return "<, >";
    }
}

Collection comparison(Operator op, const Collection& left, const Collection& right) {
    if (left.empty() || right.empty()) return {};
    const auto one = as_system(the_one(left, sign_of(op))), other = as_system(the_one(right, sign_of(op)));
    if (!one || !other) return {};
    const Order order = ordered(*one, *other);
    if (order == Order::Unknown) return {};
    switch (op) {
    case Operator::Less: return {Item(order == Order::Less)};
    case Operator::LessEqual: return {Item(order != Order::Greater)};
    case Operator::Greater: return {Item(order == Order::Greater)};
    default: return {Item(order != Order::Less)};
    }
}

Collection membership(Operator op, const Collection& items, const Collection& one) {
    if (one.empty()) return {};
    const Item item = the_one(one, sign_of(op));
    for (const Item& other : items) {
        if (equal(item, other) == true) return {Item(true)};
    }
    return {Item(false)};
}

Collection concatenated(const Collection& left, const Collection& right) {
    const auto text = [](const Collection& items) -> std::string {
        if (items.empty()) return {};
        const auto one = text_of(the_one(items, "&"));
        return one ? *one : throw Failure("& 只用于字符串", "& is for strings");
    };
    return {Item(text(left) + text(right))};
}

Collection arithmetic(Operator op, const Collection& left, const Collection& right) {
    if (op == Operator::Concatenate) return concatenated(left, right);
    if (left.empty() || right.empty()) return {};
    const auto one = as_system(the_one(left, sign_of(op))), other = as_system(the_one(right, sign_of(op)));
    return one && other ? computed(op, *one, *other) : Collection{};
}

std::optional<Decimal> number(const Item& item) {
    if (const auto* decimal = item.get_if<Decimal>()) return *decimal;
    if (const auto* whole = item.get_if<Integer>()) return Decimal::of(whole->value);
    return std::nullopt;
}

Order order_of(std::strong_ordering order) {
    if (order == 0) return Order::Equal;
    return order < 0 ? Order::Less : Order::Greater;
}

std::optional<Order> order_of_quantities(const Item& left, const Item& right) {
    const auto quantity = [](const Item& item) -> std::optional<Quantity> {
        if (const auto* own = item.get_if<Quantity>()) return *own;
        if (const auto value = number(item)) return Quantity{*value, "1"};
        return std::nullopt;
    };
    const auto one = quantity(left), other = quantity(right);
    if (!one || !other) return std::nullopt;
    return compare(*one, *other);
}

// A string that reads as a date is compared as one.
std::optional<Order> order_of_moments(const Item& left, const Item& right) {
    const auto moment = [](const Item& item, const Item& beside) -> std::optional<Temporal> {
        if (const auto* own = item.get_if<Temporal>()) return *own;
        const auto* text = item.get_if<std::string>();
        const auto* other = beside.get_if<Temporal>();
        return text != nullptr && other != nullptr ? Temporal::parse(*text, other->clock) : std::nullopt;
    };
    const auto one = moment(left, right), other = moment(right, left);
    if (!one || !other || (one->clock == Clock::Time) != (other->clock == Clock::Time)) return std::nullopt;
    return compare(*one, *other);
}

}  // namespace

std::optional<bool> decide(Operator op, std::optional<bool> left, std::optional<bool> right) {
    switch (op) {
    case Operator::And: return conjunction(left, right);
    case Operator::Or: return negated(conjunction(negated(left), negated(right)));
    case Operator::Xor: return left && right ? std::optional(*left != *right) : std::nullopt;
    default: return negated(conjunction(left, negated(right)));
    }
}

Order ordered(const Item& left, const Item& right) {
    if (const auto one = number(left), other = number(right); one && other) return order_of(*one <=> *other);
    const auto* one = left.get_if<std::string>();
    const auto* other = right.get_if<std::string>();
    if (one != nullptr && other != nullptr) return order_of(*one <=> *other);
    if (left.get_if<Quantity>() != nullptr || right.get_if<Quantity>() != nullptr) {
        if (const auto order = order_of_quantities(left, right)) return *order;
    } else if (const auto order = order_of_moments(left, right)) {
        return *order;
    }
    const std::string names = type_of(left).name + " / " + type_of(right).name;
    throw Failure("无法比较大小：" + names, "there is no order between " + names);
}

Collection united(const Collection& left, const Collection& right) {
    Distinct all;
    for (const Item& one : left) all.add(one);
    for (const Item& one : right) all.add(one);
    return all.take();
}

Collection apply(Evaluator&, Operator op, const Collection& left, const Collection& right) {
    switch (op) {
    case Operator::Union: return united(left, right);
    case Operator::Equal: return truth(equal(left, right));
    case Operator::NotEqual: return truth(negated(equal(left, right)));
    case Operator::Equivalent: return {Item(equivalent(left, right))};
    case Operator::NotEquivalent: return {Item(!equivalent(left, right))};
    case Operator::In: return membership(op, right, left);
    case Operator::Contains: return membership(op, left, right);
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual: return comparison(op, left, right);
    default: return arithmetic(op, left, right);
    }
}

}  // namespace xinglin::fhir::path
