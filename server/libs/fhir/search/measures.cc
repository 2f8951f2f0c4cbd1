// Dates, numbers and quantities as intervals.
#include <algorithm>

#include "libs/fhir/search/values_of.h"
#include "libs/fhir/ucum/ucum.h"

namespace xinglin::fhir::search {
namespace {

using path::Decimal;
using path::Item;
using path::Temporal;

constexpr std::string_view kUcum = "http://unitsofmeasure.org", kCurrency = "urn:iso:std:iso:4217";

std::optional<DateValue> interval(std::string_view text) {
    const auto moment = Temporal::parse(text, path::Clock::DateTime);
    if (!moment) return std::nullopt;
    const auto span = path::span_of(*moment);
    return DateValue{span.from, span.until};
}

void add_period(const Instance& of, Values& out) {
    const auto start = interval(part(of, "start")), end = interval(part(of, "end"));
    if (start || end) out.emplace_back(DateValue{start ? start->from : -kEver, end ? end->until : kEver});
}

// From the first of its events, or of its bounds, to the last.
void add_timing(const Instance& of, Values& out) {
    const auto& document = *of.document;
    std::optional<DateValue> all;
    if (const auto events = document.member(of.node, "event"); events != json::kNone && document.is_array(events)) {
        for (json::Node one : document.children(events)) {
            const auto now = document.is_scalar(one) ? interval(document.text(one)) : std::nullopt;
            if (now) all = all ? DateValue{std::min(all->from, now->from), std::max(all->until, now->until)} : *now;
        }
    }
    if (all) out.emplace_back(*all);
    const auto repeat = document.member(of.node, "repeat");
    const auto bounds = document.member(repeat, "boundsPeriod");
    if (!all && bounds != json::kNone) add_period({.document = &document, .node = bounds}, out);
}

const Instance* object(const Item& item) {
    const auto* instance = item.get_if<Instance>();
    return instance != nullptr && instance->node != json::kNone && instance->document != nullptr &&
                   instance->document->is_object(instance->node)
               ? instance
               : nullptr;
}

std::optional<NumberValue> number(std::string_view digits) {
    const auto value = Decimal::parse(digits);
    if (!value) return std::nullopt;
    const Decimal half(5, std::min(value->scale() + 1, Decimal::kScaleMax));
    return NumberValue{*value, Decimal::add(*value, half.negated()).value_or(*value),
                       Decimal::add(*value, half).value_or(*value)};
}

QuantityValue measured(NumberValue number, std::string_view system, std::string_view code, std::string_view unit) {
    QuantityValue out{.number = number, .system = std::string(system), .code = std::string(code), .unit = std::string(unit)};
    const auto meaning = system == kUcum ? ucum::parse(code) : std::nullopt;
    if (!meaning) return out;
    out.canonical = static_cast<double>(ucum::canonical(number.value.wide(), *meaning));
    out.canonical_code = ucum::canonical_code(*meaning);
    return out;
}

void add_quantity(const Instance& of, Values& out) {
    if (auto value = number(part(of, "value")))
        out.emplace_back(measured(std::move(*value), part(of, "system"), part(of, "code"), part(of, "unit")));
}

// All that lies between both ends; an end that is missing is the other.
void add_range(const Instance& of, Values& out) {
    const auto& document = *of.document;
    const auto low = document.member(of.node, "low"), high = document.member(of.node, "high");
    const Instance first{.document = &document, .node = low != json::kNone ? low : high},
        last{.document = &document, .node = high != json::kNone ? high : low};
    if (first.node == json::kNone) return;
    auto from = number(part(first, "value"));
    const auto until = number(part(last, "value"));
    if (!from || !until) return;
    from->high = until->high;
    out.emplace_back(measured(std::move(*from), part(first, "system"), part(first, "code"), part(first, "unit")));
}

// From the least of the samples to the greatest; limits and errors (E, L, U) are no measures.
void add_samples(const Instance& of, Values& out) {
    const auto& document = *of.document;
    const Instance origin{.document = &document, .node = document.member(of.node, "origin")};
    const auto zero = origin.node != json::kNone ? Decimal::parse(part(origin, "value")) : std::nullopt;
    if (!zero) return;
    const auto factor = Decimal::parse(part(of, "factor")).value_or(Decimal::of(1));
    std::optional<NumberValue> all;
    for (auto left = part(of, "data"); !left.empty();) {
        const auto word = left.substr(0, left.find(' '));
        left.remove_prefix(std::min(word.size() + 1, left.size()));
        const auto sample = Decimal::parse(word);
        const auto scaled = sample ? Decimal::multiply(*sample, factor) : std::nullopt;
        const auto value = scaled ? Decimal::add(*zero, *scaled) : std::nullopt;
        if (!value) continue;
        if (!all) all = NumberValue{*value, *value, *value};
        if (*value < all->low) all->value = all->low = *value;
        all->high = std::max(all->high, *value);
    }
    if (all) out.emplace_back(measured(std::move(*all), part(origin, "system"), part(origin, "code"), part(origin, "unit")));
}

}  // namespace

void add_dates(const Item& item, Values& out) {
    const auto type = datatype_of(item);
    if (const auto* complex = object(item)) {
        if (type == "Period") add_period(*complex, out);
        if (type == "Timing") add_timing(*complex, out);
        return;
    }
    const auto text = path::text_of(item);
    const auto value = text ? interval(*text) : std::nullopt;
    if (value) out.emplace_back(*value);
}

void add_numbers(const Item& item, Values& out) {
    if (object(item) != nullptr) return;
    const auto text = path::text_of(item);
    if (auto value = text ? number(*text) : std::nullopt) out.emplace_back(std::move(*value));
}

void add_quantities(const Item& item, Values& out) {
    const auto* complex = object(item);
    if (complex == nullptr) return;
    const auto type = datatype_of(item);
    if (type == "Range") return add_range(*complex, out);
    if (type == "SampledData") return add_samples(*complex, out);
    if (type != "Money") return add_quantity(*complex, out);
    if (auto value = number(part(*complex, "value")))
        out.emplace_back(measured(std::move(*value), kCurrency, part(*complex, "currency"), {}));
}

}  // namespace xinglin::fhir::search
