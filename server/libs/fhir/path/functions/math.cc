// abs, ceiling, exp, floor, ln, log, power, round, sqrt, truncate.
#include <cmath>

#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

std::optional<Decimal> number(Call& call, const Collection& items) {
    const auto item = call.single(items);
    if (!item) return std::nullopt;
    if (const auto* whole = item->get_if<Integer>()) return Decimal::of(whole->value);
    const auto* decimal = item->get_if<Decimal>();
    if (decimal == nullptr) call.fail("需要数", "wants a number");
    return *decimal;
}

Collection some(std::optional<Decimal> value) { return value ? Collection{Item(*value)} : Collection{}; }
Collection real(double value) { return some(Decimal::of_double(value)); }

Collection abs(Call& call) {
    const auto item = call.value();
    if (!item) return {};
    if (const auto* whole = item->get_if<Integer>()) {
        if (whole->value == INT64_MIN) return {};
        return {Item(Integer{whole->value < 0 ? -whole->value : whole->value, whole->is_long})};
    }
    const auto positive = [](const Decimal& value) { return value.is_negative() ? value.negated() : value; };
    if (const auto* quantity = item->get_if<Quantity>())
        return {Item(Quantity{positive(quantity->value), quantity->unit, quantity->calendar})};
    return some(positive(*number(call, call.input)));
}

Collection whole(Call& call, Decimal::Rounding rounding) {
    const auto item = call.value();
    if (!item) return {};
    if (item->get_if<Integer>() != nullptr) return {*item};
    if (const auto* quantity = item->get_if<Quantity>()) {
        const auto value = quantity->value.at_scale(0, rounding);
        return value ? Collection{Item(Quantity{*value, quantity->unit, quantity->calendar})} : Collection{};
    }
    const auto value = number(call, call.input)->at_scale(0, rounding);
    const auto out = value ? value->whole() : std::nullopt;
    return out ? Collection{Item(*out)} : Collection{};
}

Collection ceiling(Call& call) { return whole(call, Decimal::Rounding::Ceiling); }
Collection floor(Call& call) { return whole(call, Decimal::Rounding::Floor); }
Collection truncate(Call& call) { return whole(call, Decimal::Rounding::Down); }

Collection exp(Call& call) {
    const auto value = number(call, call.input);
    return value ? real(std::exp(value->number())) : Collection{};
}

Collection ln(Call& call) {
    const auto value = number(call, call.input);
    return value && !value->is_negative() ? real(std::log(value->number())) : Collection{};
}

Collection log(Call& call) {
    const auto value = number(call, call.input), base = number(call, call.argument(0));
    if (!value || !base || value->is_negative() || base->is_negative()) return {};
    return real(std::log(value->number()) / std::log(base->number()));
}

Collection sqrt(Call& call) {
    const auto value = number(call, call.input);
    return value && !value->is_negative() ? real(std::sqrt(value->number())) : Collection{};
}

std::optional<Decimal> exact_power(const Decimal& base, std::int64_t exponent) {
    if (exponent < 0 || exponent > 1000) return std::nullopt;
    std::optional<Decimal> out = Decimal::of(1);
    for (; exponent > 0 && out; --exponent) out = Decimal::multiply(*out, base);
    return out;
}

Collection power(Call& call) {
    const auto base = number(call, call.input), exponent = number(call, call.argument(0));
    if (!base || !exponent) return {};
    const bool integers = call.value()->get_if<Integer>() != nullptr && exponent->scale() == 0 && !exponent->is_negative();
    if (exponent->is_whole()) {
        const auto exact = exact_power(*base, exponent->whole().value_or(-1));
        const auto whole = exact && integers ? exact->whole() : std::nullopt;
        if (whole && Decimal::of(*whole) == *exact) return {Item(*whole)};
        if (exact && !integers) return some(exact);
    }
    return real(std::pow(base->number(), exponent->number()));
}

Collection round(Call& call) {
    const auto item = call.value();
    const auto digits = call.has(0) ? call.whole(call.argument(0)) : std::optional<std::int64_t>(0);
    if (!item || !digits) return {};
    if (*digits < 0) call.fail("的位数不能为负", "wants no negative number of digits");
    if (*digits > Decimal::kScaleMax) return {*item};
    if (const auto* quantity = item->get_if<Quantity>()) {
        const auto value = quantity->value.at_scale(static_cast<int>(*digits));
        return value ? Collection{Item(Quantity{*value, quantity->unit, quantity->calendar})} : Collection{};
    }
    const auto value = number(call, call.input);
    if (value->scale() <= *digits) return some(value);
    return some(value->at_scale(static_cast<int>(*digits)));
}

constexpr Function kFunctions[] = {
    {"abs", 0, 0, Takes::Values, abs},     {"ceiling", 0, 0, Takes::Values, ceiling}, {"exp", 0, 0, Takes::Values, exp},
    {"floor", 0, 0, Takes::Values, floor}, {"ln", 0, 0, Takes::Values, ln},           {"log", 1, 1, Takes::Values, log},
    {"power", 1, 1, Takes::Values, power}, {"round", 0, 1, Takes::Values, round},     {"sqrt", 0, 0, Takes::Values, sqrt},
    {"truncate", 0, 0, Takes::Values, truncate},
};

}  // namespace

std::span<const Function> math_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
