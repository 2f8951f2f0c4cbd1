// lowBoundary, highBoundary, precision, comparable.
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

constexpr int kDecimalDigits = 8, kDateDigits = 8, kDateTimeDigits = 17, kTimeDigits = 9;

enum class Side : std::uint8_t { Low, High };

// Half a unit of the last digit to the side; cut toward zero when that lies within, else rounded.
std::optional<Decimal> boundary(const Decimal& of, Side side, std::int64_t digits) {
    if (digits < 0 || digits > Decimal::kScaleMax || of.scale() >= Decimal::kScaleMax) return std::nullopt;
    const auto edge = Decimal::add(of, Decimal(side == Side::Low ? -5 : 5, of.scale() + 1));
    if (!edge) return std::nullopt;
    const bool inward = (side == Side::Low) != of.is_negative();
    return edge->at_scale(static_cast<int>(digits), inward ? Decimal::Rounding::Down : Decimal::Rounding::HalfAway);
}

std::optional<Temporal> boundary(const Temporal& of, Side side, std::optional<std::int64_t> digits) {
    const int otherwise = of.clock == Clock::Date ? kDateDigits : of.clock == Clock::Time ? kTimeDigits : kDateTimeDigits;
    const auto wanted = digits.value_or(otherwise);
    if (wanted < 0 || wanted > kDateTimeDigits) return std::nullopt;
    return side == Side::Low ? low_boundary(of, static_cast<int>(wanted)) : high_boundary(of, static_cast<int>(wanted));
}

template <class T>
Collection some(std::optional<T> value) {
    return value ? Collection{Item(*value)} : Collection{};
}

Collection bounded(Call& call, Side side) {
    const auto item = call.value();
    const auto digits = call.has(0) ? call.whole(call.argument(0)) : std::nullopt;
    if (!item) return {};
    if (const auto* temporal = item->get_if<Temporal>()) return some(boundary(*temporal, side, digits));
    if (const auto* whole = item->get_if<Integer>())
        return some(boundary(Decimal::of(whole->value), side, digits.value_or(kDecimalDigits)));
    if (const auto* decimal = item->get_if<Decimal>()) return some(boundary(*decimal, side, digits.value_or(kDecimalDigits)));
    const auto* quantity = item->get_if<Quantity>();
    if (quantity == nullptr) call.fail("需要数、量、日期或时间", "wants a number, a quantity, a date or a time");
    const auto value = boundary(quantity->value, side, digits.value_or(kDecimalDigits));
    return value ? Collection{Item(Quantity{*value, quantity->unit, quantity->calendar})} : Collection{};
}

Collection low(Call& call) { return bounded(call, Side::Low); }
Collection high(Call& call) { return bounded(call, Side::High); }

Collection precision(Call& call) {
    const auto item = call.value();
    if (!item) return {};
    if (const auto* decimal = item->get_if<Decimal>()) return {Item(std::int64_t{decimal->scale()})};
    if (item->get_if<Integer>() != nullptr) return {Item(std::int64_t{0})};
    const auto* temporal = item->get_if<Temporal>();
    if (temporal == nullptr) call.fail("需要小数、日期或时间", "wants a decimal, a date or a time");
    return {Item(std::int64_t{precision_digits(*temporal)})};
}

Collection are_comparable(Call& call) {
    const auto one = call.value(), other = call.value(0);
    const auto quantity = [](const std::optional<Item>& item) -> std::optional<Quantity> {
        const auto* own = item ? item->get_if<Quantity>() : nullptr;
        if (own != nullptr) return *own;
        if (const auto* whole = item ? item->get_if<Integer>() : nullptr) return Quantity{Decimal::of(whole->value), "1"};
        const auto* decimal = item ? item->get_if<Decimal>() : nullptr;
        return decimal != nullptr ? std::optional(Quantity{*decimal, "1"}) : std::nullopt;
    };
    const auto left = quantity(one), right = quantity(other);
    return left && right ? Collection{Item(comparable(*left, *right))} : Collection{};
}

constexpr Function kFunctions[] = {
    {"lowBoundary", 0, 1, Takes::Values, low},
    {"highBoundary", 0, 1, Takes::Values, high},
    {"precision", 0, 0, Takes::Values, precision},
    {"comparable", 1, 1, Takes::Values, are_comparable},
};

}  // namespace

std::span<const Function> boundary_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
