// Functions by name: how many arguments, of which kind, and what they do. Each group stands in a file of its own.
#pragma once

#include <span>

#include "libs/fhir/path/evaluator.h"

namespace xinglin::fhir::path {

enum class Takes : std::uint8_t {
    Values,   // Arguments are evaluated where the call stands, as the function asks for them.
    Keys,     // Of sort().
    Type,     // The name of a type.
};

struct Function {
    std::string_view name;
    int least;
    int most;
    Takes takes;
    Collection (*call)(Call& call);
};

const Function* function_named(std::string_view name);
// All, for the table in the documents and its test.
std::vector<const Function*> all_functions();

std::span<const Function> existence_functions();
std::span<const Function> filtering_functions();
std::span<const Function> subsetting_functions();
std::span<const Function> combining_functions();
std::span<const Function> conversion_functions();
std::span<const Function> string_functions();
std::span<const Function> pattern_functions();
std::span<const Function> encoding_functions();
std::span<const Function> math_functions();
std::span<const Function> moment_functions();
std::span<const Function> interval_functions();
std::span<const Function> boundary_functions();
std::span<const Function> tree_functions();
std::span<const Function> type_functions();
std::span<const Function> fhir_functions();

}  // namespace xinglin::fhir::path
