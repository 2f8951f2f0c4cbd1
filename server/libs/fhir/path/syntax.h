// The tree of an expression, compiled once and evaluated many times.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libs/fhir/path/item.h"

namespace xinglin::fhir::path {

struct Function;   // functions.h

enum class Operator : std::uint8_t {
    Multiply, Divide, Div, Mod, Add, Subtract, Concatenate, Union, Less, LessEqual, Greater, GreaterEqual,
    Equal, Equivalent, NotEqual, NotEquivalent, In, Contains, And, Or, Xor, Implies,
};

struct TypeName {
    std::string space;   // Empty when none was written.
    std::string name;
};

enum class Shape : std::uint8_t {
    Empty,      // {}
    Literal,
    This,
    Index,
    Total,
    Variable,   // %name
    Member,     // of its input
    Call,       // of its input
    Step,       // left . right
    At,         // left [ right ]
    Minus,
    Plus,
    Is,
    As,
    Binary,
};

struct Term {
    Shape shape;
    Operator op{};
    bool leading = false;      // Begins a path: may name the type of what it is asked of.
    bool descending = false;   // Of sort(): this key runs downward.
    std::uint32_t at = 0;      // Where in the text.
    std::string name{};        // Of a member, function or variable.
    TypeName type{};
    std::optional<Item> literal{};
    const Function* function = nullptr;
    std::vector<std::unique_ptr<Term>> parts{};
};

using TermPtr = std::unique_ptr<Term>;

inline constexpr std::size_t kExpressionBytesMax = 64U << 10U;
inline constexpr int kTermDepthMax = 200;

// Throws Failure.
TermPtr parse_expression(std::string_view text);

}  // namespace xinglin::fhir::path
