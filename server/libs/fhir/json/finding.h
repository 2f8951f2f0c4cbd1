// Finding: one thing that is wrong with a resource, in the two languages of this house.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::fhir {

enum class Severity : std::uint8_t { Information, Warning, Error, Fatal };

std::string_view name_of(Severity severity);

struct Finding {
    Severity severity = Severity::Error;
    std::string_view
        code;   // OperationOutcome.issue.code (issue-type), a literal: "structure", "value", "invariant", "code-invalid".
    std::string path;        // FHIRPath of the element: "Patient.name[0].family".
    std::string zh;          // The sentence in Chinese.
    std::string en;          // The same in English.
    std::string rule{};      // Which rule, where it has a name: an invariant's key, a value set's url, a profile's url.
};

using Findings = std::vector<Finding>;

// What reading, compiling and evaluating answer: the thing, or why not.
template <class T>
using Expect = std::expected<T, Finding>;

}  // namespace xinglin::fhir
