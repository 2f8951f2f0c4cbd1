#include "libs/fhir/path/item.h"

#include <charconv>

namespace xinglin::fhir::path {
namespace {

std::optional<Item> whole_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size()) return Item(value);
    const auto decimal = Decimal::parse(text);
    return decimal ? std::optional(Item(*decimal)) : std::nullopt;
}

std::optional<Item> moment(std::string_view text, Clock clock) {
    const auto parsed = Temporal::parse(text, clock);
    return parsed ? Item(*parsed) : Item(std::string(text));   // A wrong date stays what was written.
}

// Without a type: what the JSON looks like.
std::optional<Item> by_look(const Instance& of) {
    switch (of.document->kind(of.node)) {
    case json::Kind::True: return Item(true);
    case json::Kind::False: return Item(false);
    case json::Kind::Number: return whole_number(of.text());
    default: return Item(std::string(of.text()));
    }
}

std::optional<Item> by_type(const Instance& of, std::string_view type) {
    const auto text = of.text();
    if (of.document->kind(of.node) != json::Kind::Text) {
        if (type != "decimal") return by_look(of);
        const auto decimal = Decimal::parse(text);
        return decimal ? Item(*decimal) : Item(std::string(text));
    }
    if (type == "date") return moment(text, Clock::Date);
    if (type == "dateTime" || type == "instant") return moment(text, Clock::DateTime);
    if (type == "time") return moment(text, Clock::Time);
    return Item(std::string(text));
}

bool is_quantity(const Instance& of) {
    if (of.type == nullptr || of.node == json::kNone) return false;
    return of.type->type == "Quantity" || of.type->base == "http://hl7.org/fhir/StructureDefinition/Quantity";
}

struct Name {
    TypeInfo operator()(const Instance& of) const {
        if (of.type != nullptr) return {"FHIR", std::string(of.type->type.view())};
        if (of.is_scalar()) return type_of(*by_look(of));
        return {"FHIR", "Element"};
    }
    TypeInfo operator()(bool) const { return {"System", "Boolean"}; }
    TypeInfo operator()(const Integer& of) const { return {"System", of.is_long ? "Long" : "Integer"}; }
    TypeInfo operator()(const Decimal&) const { return {"System", "Decimal"}; }
    TypeInfo operator()(const std::string&) const { return {"System", "String"}; }
    TypeInfo operator()(const Temporal& of) const {
        if (of.clock == Clock::Date) return {"System", "Date"};
        return {"System", of.clock == Clock::Time ? "Time" : "DateTime"};
    }
    TypeInfo operator()(const Quantity&) const { return {"System", "Quantity"}; }
    TypeInfo operator()(const TypeInfo&) const { return {"System", "SimpleTypeInfo"}; }
};

}  // namespace

std::optional<Item> as_system(const Item& item) {
    const auto* instance = item.get_if<Instance>();
    if (instance == nullptr) return item;
    if (instance->is_scalar())
        return by_type(*instance, instance->type != nullptr ? instance->type->type.view() : std::string_view{});
    if (instance->is_primitive()) return std::nullopt;
    if (auto quantity = as_quantity(item)) return Item(*quantity);
    return item;
}

std::optional<Quantity> as_quantity(const Item& item) {
    if (const auto* quantity = item.get_if<Quantity>()) return *quantity;
    const auto* instance = item.get_if<Instance>();
    if (instance == nullptr || !is_quantity(*instance)) return std::nullopt;
    const auto& document = *instance->document;
    const auto number = document.member(instance->node, "value");
    const auto value = number != json::kNone ? Decimal::parse(document.text(number)) : std::nullopt;
    if (!value || !document.text_of(instance->node, "comparator").empty()) return std::nullopt;
    const auto system = document.text_of(instance->node, "system");
    const auto code = document.text_of(instance->node, "code");
    if (system == "http://unitsofmeasure.org") {
        // FHIR's rule: a year or month of UCUM's is the calendar's.
        if (code == "a") return Quantity{*value, "year", true};
        if (code == "mo") return Quantity{*value, "month", true};
        if (!code.empty()) return Quantity{*value, std::string(code)};
    }
    if (code.empty() && document.text_of(instance->node, "unit").empty()) return Quantity{*value, "1"};
    return Quantity{*value, std::string(code.empty() ? document.text_of(instance->node, "unit") : code)};
}

TypeInfo type_of(const Item& item) { return std::visit(Name{}, item.value()); }

std::optional<std::string> text_of(const Item& item) {
    const auto system = as_system(item);
    if (!system) return std::nullopt;
    if (const auto* truth = system->get_if<bool>()) return *truth ? "true" : "false";
    if (const auto* whole = system->get_if<Integer>()) return std::to_string(whole->value);
    if (const auto* decimal = system->get_if<Decimal>()) return decimal->text();
    if (const auto* text = system->get_if<std::string>()) return *text;
    if (const auto* temporal = system->get_if<Temporal>()) return temporal->text();
    if (const auto* quantity = system->get_if<Quantity>()) return quantity->text();
    return std::nullopt;
}

}  // namespace xinglin::fhir::path
