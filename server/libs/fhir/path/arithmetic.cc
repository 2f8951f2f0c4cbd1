#include "libs/fhir/path/operators.h"

namespace xinglin::fhir::path {
namespace {

Failure not_together(Operator op, const Item& left, const Item& right) {
    const std::string names = type_of(left).name + " / " + type_of(right).name;
    const bool sum = op == Operator::Add || op == Operator::Subtract;
    return {(sum ? "无法相加减：" : "无法计算：") + names, "these types do not go together: " + names};
}

template <class T>
Collection some(std::optional<T> value) {
    return value ? Collection{Item(std::move(*value))} : Collection{};
}

std::optional<Decimal> number(const Item& item) {
    if (const auto* decimal = item.get_if<Decimal>()) return *decimal;
    if (const auto* whole = item.get_if<Integer>()) return Decimal::of(whole->value);
    return std::nullopt;
}

Collection of_wholes(Operator op, const Integer& left, const Integer& right) {
    const bool wide = left.is_long || right.is_long;
    std::int64_t out = 0;
    switch (op) {
    case Operator::Add:
        return __builtin_add_overflow(left.value, right.value, &out) ? Collection{} : Collection{Item(Integer{out, wide})};
    case Operator::Subtract:
        return __builtin_sub_overflow(left.value, right.value, &out) ? Collection{} : Collection{Item(Integer{out, wide})};
    case Operator::Multiply:
        return __builtin_mul_overflow(left.value, right.value, &out) ? Collection{} : Collection{Item(Integer{out, wide})};
    default: break;
    }
    if (right.value == 0 || (right.value == -1 && left.value == INT64_MIN)) return {};
    if (op == Operator::Div) return {Item(Integer{left.value / right.value, wide})};
    if (op == Operator::Mod) return {Item(Integer{left.value % right.value, wide})};
    return some(Decimal::divide(Decimal::of(left.value), Decimal::of(right.value)));
}

Collection of_numbers(Operator op, const Decimal& left, const Decimal& right) {
    switch (op) {
    case Operator::Add: return some(Decimal::add(left, right));
    case Operator::Subtract: return some(Decimal::add(left, right.negated()));
    case Operator::Multiply: return some(Decimal::multiply(left, right));
    case Operator::Divide: return some(Decimal::divide(left, right));
    case Operator::Mod: return some(Decimal::remainder(left, right));
    default: break;
    }
    const auto quotient = Decimal::quotient(left, right);
    const auto whole = quotient ? quotient->whole() : std::nullopt;
    return whole ? Collection{Item(*whole)} : Collection{};
}

Collection of_quantities(Operator op, const Item& left, const Item& right) {
    const auto quantity = [](const Item& item) -> std::optional<Quantity> {
        if (const auto* own = item.get_if<Quantity>()) return *own;
        if (const auto value = number(item)) return Quantity{*value, "1"};
        return std::nullopt;
    };
    auto one = quantity(left), other = quantity(right);
    if (!one || !other) throw not_together(op, left, right);
    if (op == Operator::Subtract) other->value = other->value.negated();
    switch (op) {
    case Operator::Add:
    case Operator::Subtract: return some(add(*one, *other));
    case Operator::Multiply: return some(multiply(*one, *other));
    case Operator::Divide: return some(divide(*one, *other));
    default: throw not_together(op, left, right);
    }
}

// A moment and a quantity of time; of UCUM's units only those that are as long as the calendar's.
Collection of_moment(Operator op, const Temporal& moment, const Item& right) {
    const auto* by = right.get_if<Quantity>();
    if (by == nullptr || (op != Operator::Add && op != Operator::Subtract)) throw not_together(op, Item(moment), right);
    const auto unit = by->calendar ? time_unit(by->unit) : definite_unit(by->unit);
    if (!unit) throw Failure("日期时间不能加减单位为 '" + by->unit + "' 的量", "nothing in '" + by->unit + "' can be added to a date or time");
    // Of seconds the decimals count; of longer units they are left out.
    const bool fine = *unit == TimeUnit::Second && !by->value.is_whole();
    const auto value = fine ? Decimal::multiply(by->value, Decimal::of(1000)) : std::optional(by->value);
    const auto amount = value ? value->whole() : std::nullopt;
    if (!amount) return {};
    return some(moved(moment, op == Operator::Add ? *amount : -*amount, fine ? TimeUnit::Millisecond : *unit));
}

}  // namespace

Collection computed(Operator op, const Item& left, const Item& right) {
    const auto* one = left.get_if<Integer>();
    const auto* other = right.get_if<Integer>();
    if (one != nullptr && other != nullptr) return of_wholes(op, *one, *other);
    if (const auto a = number(left), b = number(right); a && b) return of_numbers(op, *a, *b);
    if (const auto* moment = left.get_if<Temporal>()) return of_moment(op, *moment, right);
    if (left.get_if<Quantity>() != nullptr || right.get_if<Quantity>() != nullptr) return of_quantities(op, left, right);
    const auto* a = left.get_if<std::string>();
    const auto* b = right.get_if<std::string>();
    if (op != Operator::Add || a == nullptr || b == nullptr) throw not_together(op, left, right);
    return {Item(*a + *b)};
}

}  // namespace xinglin::fhir::path
