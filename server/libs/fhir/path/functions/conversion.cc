// toBoolean, toInteger, ... and convertsTo...
#include <array>
#include <charconv>

#include "libs/fhir/path/folding.h"
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

using Converted = std::optional<Item>;

Converted to_boolean(const Item& item) {
    constexpr std::array<std::string_view, 6> kTrue{"true", "t", "yes", "y", "1", "1.0"},
        kFalse{"false", "f", "no", "n", "0", "0.0"};
    if (item.get_if<bool>() != nullptr) return item;
    if (const auto* whole = item.get_if<Integer>())
        return whole->value == 0 || whole->value == 1 ? Converted(whole->value == 1) : std::nullopt;
    if (const auto* decimal = item.get_if<Decimal>()) {
        if (*decimal == Decimal::of(1)) return Item(true);
        return decimal->is_zero() ? Converted(Item(false)) : std::nullopt;
    }
    const auto* text = item.get_if<std::string>();
    if (text == nullptr) return std::nullopt;
    const auto word = lower(*text);
    for (auto one : kTrue) {
        if (one == word) return Item(true);
    }
    for (auto one : kFalse) {
        if (one == word) return Item(false);
    }
    return std::nullopt;
}

Converted whole_of(const Item& item, bool is_long) {
    if (const auto* whole = item.get_if<Integer>()) return Item(Integer{whole->value, is_long});
    if (const auto* truth = item.get_if<bool>()) return Item(Integer{*truth ? 1 : 0, is_long});
    const auto* text = item.get_if<std::string>();
    if (text == nullptr || text->empty()) return std::nullopt;
    const char* from = text->data() + (text->front() == '+' ? 1 : 0);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(from, text->data() + text->size(), value);
    if (error != std::errc{} || end != text->data() + text->size() ||
        (text->front() == '+' && text->size() > 1 && (*text)[1] == '-'))
        return std::nullopt;
    if (!is_long && (value > INT32_MAX || value < INT32_MIN)) return std::nullopt;
    return Item(Integer{value, is_long});
}

Converted to_integer(const Item& item) { return whole_of(item, false); }
Converted to_long(const Item& item) { return whole_of(item, true); }

Converted to_decimal(const Item& item) {
    if (item.get_if<Decimal>() != nullptr) return item;
    if (const auto* whole = item.get_if<Integer>()) return Item(Decimal::of(whole->value));
    if (const auto* truth = item.get_if<bool>()) return Item(Decimal(*truth ? 10 : 0, 1));
    const auto* text = item.get_if<std::string>();
    if (text == nullptr || text->find_first_of("eE") != std::string::npos) return std::nullopt;
    const auto value = Decimal::parse(*text);
    return value ? Converted(Item(*value)) : std::nullopt;
}

Converted moment(const Item& item, Clock clock) {
    if (const auto* text = item.get_if<std::string>()) {
        const auto value = Temporal::parse(*text, clock);
        return value ? Converted(Item(*value)) : std::nullopt;
    }
    const auto* own = item.get_if<Temporal>();
    if (own == nullptr || (own->clock == Clock::Time) != (clock == Clock::Time)) return std::nullopt;
    Temporal out = *own;
    out.clock = clock;
    if (clock == Clock::Date && out.precision > Precision::Day) {
        out.precision = Precision::Day;
        out.zone.reset();
    }
    return Item(out);
}

Converted to_date(const Item& item) { return moment(item, Clock::Date); }
Converted to_date_time(const Item& item) { return moment(item, Clock::DateTime); }
Converted to_time(const Item& item) { return moment(item, Clock::Time); }

Converted to_string(const Item& item) {
    const auto text = text_of(item);
    return text ? Converted(Item(*text)) : std::nullopt;
}

Converted to_quantity(const Item& item) {
    if (item.get_if<Quantity>() != nullptr) return item;
    if (const auto* whole = item.get_if<Integer>()) return Item(Quantity{Decimal::of(whole->value), "1"});
    if (const auto* decimal = item.get_if<Decimal>()) return Item(Quantity{*decimal, "1"});
    if (const auto* truth = item.get_if<bool>()) return Item(Quantity{Decimal(*truth ? 10 : 0, 1), "1"});
    const auto* text = item.get_if<std::string>();
    const auto value = text != nullptr ? parse_quantity(*text) : std::nullopt;
    return value ? Converted(Item(*value)) : std::nullopt;
}

// With a unit as argument the result is in that unit, if it can be.
Converted in_unit(Call& call, Converted converted) {
    if (!converted || !call.has(0)) return converted;
    const auto unit = call.text(call.argument(0));
    if (!unit) return converted;
    const auto* quantity = converted->get_if<Quantity>();
    const auto out = quantity != nullptr ? path::converted(*quantity, *unit) : std::nullopt;
    return out ? Converted(Item(*out)) : std::nullopt;
}

template <Converted (*convert)(const Item&)>
Collection to(Call& call) {
    const auto item = call.value();
    const auto out = item ? in_unit(call, convert(*item)) : std::nullopt;
    return out ? Collection{*out} : Collection{};
}

template <Converted (*convert)(const Item&)>
Collection converts_to(Call& call) {
    const auto item = call.value();
    if (!item) return {};
    return {Item(in_unit(call, convert(*item)).has_value())};
}

constexpr Function kFunctions[] = {
    {"toBoolean", 0, 0, Takes::Values, to<to_boolean>},    {"convertsToBoolean", 0, 0, Takes::Values, converts_to<to_boolean>},
    {"toInteger", 0, 0, Takes::Values, to<to_integer>},    {"convertsToInteger", 0, 0, Takes::Values, converts_to<to_integer>},
    {"toLong", 0, 0, Takes::Values, to<to_long>},          {"convertsToLong", 0, 0, Takes::Values, converts_to<to_long>},
    {"toDecimal", 0, 0, Takes::Values, to<to_decimal>},    {"convertsToDecimal", 0, 0, Takes::Values, converts_to<to_decimal>},
    {"toDate", 0, 0, Takes::Values, to<to_date>},          {"convertsToDate", 0, 0, Takes::Values, converts_to<to_date>},
    {"toDateTime", 0, 0, Takes::Values, to<to_date_time>}, {"convertsToDateTime", 0, 0, Takes::Values, converts_to<to_date_time>},
    {"toTime", 0, 0, Takes::Values, to<to_time>},          {"convertsToTime", 0, 0, Takes::Values, converts_to<to_time>},
    {"toString", 0, 0, Takes::Values, to<to_string>},      {"convertsToString", 0, 0, Takes::Values, converts_to<to_string>},
    {"toQuantity", 0, 1, Takes::Values, to<to_quantity>},  {"convertsToQuantity", 0, 1, Takes::Values, converts_to<to_quantity>},
};

}  // namespace

std::span<const Function> conversion_functions() { return kFunctions; }

}  // namespace xinglin::fhir::path
