// Terminology: what the loaded code systems, value sets and concept maps say. Infinite systems (languages, MIME types, UCUM,
// currencies) are judged by their own rules; of a system that is not here, or only in part, a missing code is unknown, not wrong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "libs/fhir/definitions/definitions.h"
#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

enum class Membership : std::uint8_t { In, Out, Unknown };

struct CodeOf {
    std::string_view system;   // Empty: whichever system of the value set has it.
    std::string_view code;
};

struct Expanded {
    std::string_view system;
    std::string_view code;
    std::string_view display;
};

struct Translated {
    std::string_view system;
    std::string_view code;
    std::string_view display;
    std::string_view equivalence;
};

enum class Subsumption : std::uint8_t { Equivalent, Subsumes, SubsumedBy, NotSubsumed };

class Terminology final {
 public:
    explicit Terminology(const Definitions& definitions) : definitions_(definitions) {}

    // Whether the value set holds the code. A value set nobody loaded: Unknown.
    Membership contains(std::string_view value_set, const CodeOf& code) const;
    // Whether the system has the code.
    Membership has(const CodeOf& code) const;

    // All codes of a value set, at most `most`: what cannot be listed (a system by rule, or not here) is an error.
    Expect<std::vector<Expanded>> expand(std::string_view value_set, std::string_view text = {}, std::size_t most = 10'000) const;
    // nullptr: the system is not here or has no such code.
    const Concept* lookup(const CodeOf& code) const;
    // How the first stands to the second; nothing when one of them is not here.
    std::optional<Subsumption> subsumes(std::string_view system, std::string_view first, std::string_view second) const;
    // What the map makes of a code: empty when it maps it to nothing.
    Expect<std::vector<Translated>> translate(std::string_view concept_map, const CodeOf& code) const;

 private:
    const Definitions& definitions_;
};

}  // namespace xinglin::fhir
