#include "libs/fhir/path/check.h"

#include <algorithm>
#include <array>

#include "libs/fhir/path/failure.h"
#include "libs/fhir/path/functions.h"
#include "libs/fhir/path/prune.h"
#include "libs/fhir/path/types.h"

namespace xinglin::fhir::path {
namespace {

struct Kind {
    const Structure* type;
    const Element* shape;   // Whose children it has.
};

// What is known of the items of a collection.
struct Known {
    std::vector<Kind> kinds{};
    bool open = false;        // They may be of any type.
    bool unordered = false;   // They stand in no order that means anything.
};

constexpr std::array<std::string_view, 13> kSameItems{"where", "first",          "last",          "tail",      "skip",
                                                      "take",  "single",         "distinct",      "intersect", "exclude",
                                                      "trace", "defineVariable", "checkModifiers"};
constexpr std::array<std::string_view, 5> kByOrder{"first", "last", "tail", "skip", "take"};
constexpr std::array<std::string_view, 9> kOnEachItem{"where", "select",    "all", "exists",        "sort",
                                                      "trace", "aggregate", "iif", "defineVariable"};
constexpr std::array<std::string_view, 3> kMerging{"union", "combine", "coalesce"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Known anything(bool unordered = false) { return {.open = true, .unordered = unordered}; }

void merge(Known& into, const Known& other) {
    into.kinds.insert(into.kinds.end(), other.kinds.begin(), other.kinds.end());
    into.open = into.open || other.open;
    into.unordered = into.unordered || other.unordered;
}

bool may_be_another(const Structure* type) {
    return type == nullptr || type->abstract || type->type == "BackboneElement" || type->type == "Element";
}

void must_have_order(const Known& items, std::string_view name) {
    if (!items.unordered) return;
    throw Failure(std::string(name) + " 不能用于没有顺序的集合（children、descendants）",
                  std::string(name) + " is not for what has no order (children, descendants)");
}

class Checker {
 public:
    Checker(const Definitions& definitions, const Structure& type)
        : definitions_(definitions), type_(type), root_{{{&type, &type.root()}}} {}

    void whole(const Term& term) { of(term, root_, root_, true); }

 private:
    // `self` is $this; `top`: nothing stands around the term, its input is the resource.
    Known of(const Term& term, const Known& input, const Known& self, bool top = false) {
        switch (term.shape) {
        case Shape::This:
            return self;
        case Shape::Variable:
            return anything();   // %resource too: R4's invariants speak of whatever contains them.
        case Shape::Member:
            return member(term, input);
        case Shape::Call:
            return call(term, input, self);
        case Shape::Step:
            return of(*term.parts[1], of(*term.parts[0], input, self, top), self);
        case Shape::At: {
            Known items = of(*term.parts[0], input, self, top);
            must_have_order(items, "[ ]");
            of(*term.parts[1], self, self);
            return items;
        }
        case Shape::Is:
            of(*term.parts[0], input, self, top);
            return typed(term.type, {});
        case Shape::As:
            return typed(term.type, of(*term.parts[0], input, self, top));
        case Shape::Binary:
            return binary(term, input, self, top);
        default:
            for (const auto& part : term.parts) of(*part, input, self);
            return anything();
        }
    }

    bool names_type(const Term& term, const Known& input) const {
        return term.leading && std::any_of(input.kinds.begin(), input.kinds.end(), [&](const Kind& one) {
                   return one.type != nullptr && is_kind_of(definitions_, *one.type, term.name);
               });
    }

    Known member(const Term& term, const Known& input) const {
        if (input.open) return anything(input.unordered);
        if (names_type(term, input)) return input;
        Known out{.unordered = input.unordered};
        bool found = false;
        for (const Kind& one : input.kinds) {
            const Element* child = one.shape != nullptr ? child_named(*one.shape, term.name) : nullptr;
            if (child != nullptr)
                add_types(*child, out);
            else if (may_be_another(one.type) && (one.type == nullptr || one.shape == &one.type->root()))
                out.open = true;
            else
                continue;
            found = true;
        }
        if (found || input.kinds.empty()) return out;
        const std::string type(input.kinds.front().type != nullptr ? input.kinds.front().type->type.view() : "Element");
        throw Failure(type + " 没有成员 " + term.name, type + " has no member " + term.name);
    }

    static const Element* child_named(const Element& shape, std::string_view name) {
        for (const Element& child : children(shape)) {
            if (child.name == name && child.slice.empty()) return &child;
        }
        return nullptr;
    }

    void add_types(const Element& element, Known& out) const {
        const Element& typed = element.content ? *element.content.get() : element;
        for (const ElementType& one : typed.types) {
            const Structure* type = structure_of(definitions_, one);
            out.kinds.push_back({type, shape_of(element, type)});
        }
        out.open = out.open || typed.types.empty();
    }

    Known typed(const TypeName& name, const Known& input) const {
        must_be_known(definitions_, name);
        const Structure* type = name.space == "System" ? nullptr : definitions_.type(name.name);
        if (may_be_another(type)) return anything(input.unordered);
        return {.kinds = {{type, &type->root()}}, .unordered = input.unordered};
    }

    Known call(const Term& term, const Known& input, const Known& self) {
        const std::string_view name = term.name;
        if (is_one_of(kByOrder, name)) must_have_order(input, term.name + "()");
        if (term.function->takes == Takes::Type) return typed(term.type, input);
        if (name == "repeat" || name == "repeatAll") return anything();   // It may be there in the second round alone.
        std::vector<Known> arguments;
        const Known& around = is_one_of(kOnEachItem, name) ? input : self;
        for (const auto& part : term.parts) arguments.push_back(of(*part, around, around));
        if (name == "select") return arguments[0];
        if (name == "children" || name == "descendants") return anything(true);
        if (name == "extension") return typed({"FHIR", "Extension"}, input);
        if (is_one_of(kSameItems, name)) return input;
        if (name == "sort") return {.kinds = input.kinds, .open = input.open};
        if (!is_one_of(kMerging, name)) return anything();
        Known all = name == "coalesce" ? Known{} : input;
        for (const Known& one : arguments) merge(all, one);
        return all;
    }

    static void add_sides(const Term& term, std::vector<const Term*>& sides) {
        if (term.shape != Shape::Binary || term.op != Operator::Union) return sides.push_back(&term);
        for (const auto& part : term.parts) add_sides(*part, sides);
    }

    Known binary(const Term& term, const Known& input, const Known& self, bool top) {
        if (term.op != Operator::Union) {
            for (const auto& part : term.parts) of(*part, input, self, top);
            return anything();
        }
        std::vector<const Term*> sides;
        add_sides(term, sides);
        const auto foreign = [&](const Term* side) { return top && is_of_another_type(*side, definitions_, type_); };
        const bool none = std::all_of(sides.begin(), sides.end(), foreign);
        Known all;
        for (const Term* side : sides) {
            if (none || !foreign(side)) merge(all, of(*side, input, self, top));
        }
        return all;
    }

    const Definitions& definitions_;
    const Structure& type_;
    const Known root_;
};

}   // namespace

void check(const Term& term, const Definitions& definitions, const Structure& type) { Checker(definitions, type).whole(term); }

}   // namespace xinglin::fhir::path
