#include "libs/fhir/path/types.h"

#include <algorithm>
#include <array>

#include "libs/fhir/path/failure.h"
#include "libs/fhir/path/functions.h"

namespace xinglin::fhir::path {
namespace {

constexpr std::array<std::string_view, 12> kSystemTypes{"Any", "Boolean", "String", "Integer", "Long", "Decimal", "Date",
                                                        "DateTime", "Time", "Quantity", "SimpleTypeInfo", "ClassInfo"};
constexpr int kAncestorsMax = 20;

bool same_space(const TypeName& type, std::string_view space) { return type.space.empty() || type.space == space; }

Collection is_type(Call& call) {
    if (call.input.empty()) return {};
    if (call.input.size() > 1) call.fail("只用于单个值", "is for one item");
    return {Item(is_of(call.evaluator.definitions(), call.input.front(), call.term.type))};
}

Collection of_type(Call& call) {
    Collection out;
    for (const Item& item : call.input) {
        if (is_exactly(call.evaluator.definitions(), item, call.term.type)) out.push_back(item);
    }
    return out;
}

Collection as_type(Call& call) {
    if (call.input.size() > 1 && !call.evaluator.scope().as_filters) call.fail("只用于单个值", "is for one item");
    return of_type(call);
}

Collection type(Call& call) {
    Collection out;
    for (const Item& item : call.input) out.emplace_back(type_of(item));
    return out;
}

constexpr Function kFunctions[] = {
    {"is", 1, 1, Takes::Type, is_type},
    {"as", 1, 1, Takes::Type, as_type},
    {"ofType", 1, 1, Takes::Type, of_type},
    {"type", 0, 0, Takes::Values, type},
};

}  // namespace

std::span<const Function> type_functions() { return kFunctions; }

void must_be_known(const Definitions& definitions, const TypeName& type) {
    const bool system = std::find(kSystemTypes.begin(), kSystemTypes.end(), type.name) != kSystemTypes.end();
    if (type.space == "System" || (type.space.empty() && system)) return;   // Nothing is of a System type that there is not.
    if ((type.space.empty() || type.space == "FHIR") && definitions.type(type.name) != nullptr) return;
    const std::string name = (type.space.empty() ? "" : type.space + ".") + type.name;
    throw Failure("没有类型 " + name, "there is no type " + name);
}

bool is_kind_of(const Definitions& definitions, const Structure& type, std::string_view name) {
    const Structure* now = &type;
    for (int i = 0; now != nullptr && i < kAncestorsMax; ++i) {
        if (now->type == name) return true;
        now = now->base.empty() ? nullptr : definitions.structure(now->base);
    }
    return false;
}

bool is_of(const Definitions& definitions, const Item& item, const TypeName& type) {
    must_be_known(definitions, type);
    const auto* instance = item.get_if<Instance>();
    if (instance != nullptr && instance->type != nullptr)
        return same_space(type, "FHIR") && is_kind_of(definitions, *instance->type, type.name);
    const TypeInfo own = type_of(item);
    return same_space(type, own.space) && (own.name == type.name || type.name == "Any");
}

bool is_exactly(const Definitions& definitions, const Item& item, const TypeName& type) {
    must_be_known(definitions, type);
    const auto* instance = item.get_if<Instance>();
    if (instance != nullptr && instance->is_primitive()) return same_space(type, "FHIR") && instance->type->type == type.name;
    return is_of(definitions, item, type);
}

}  // namespace xinglin::fhir::path
