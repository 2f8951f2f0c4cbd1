// PathWorld: what stands around an expression that somebody evaluates by hand: the loaded terms, the judge of profiles, the rules
// of narratives. And how strict it is.
#pragma once

#include <map>
#include <memory>

#include "libs/fhir/path/path.h"
#include "libs/fhir/terminology/terminology.h"
#include "libs/fhir/validate/validator.h"

namespace xinglin::fhir {

enum class Strictness : std::uint8_t {
    Strict,    // A member that the type does not have is an error.
    Lenient,   // It is empty.
};

class PathWorld final {
 public:
    PathWorld(const Definitions& definitions, Strictness strictness)
        : definitions_(definitions), terminology_(definitions), strictness_(strictness) {}

    // On the whole resource. The document outlives the items.
    Expect<path::Collection> evaluate(const path::Expression& expression, const json::Document& document);

 private:
    std::optional<Finding> fault(const path::Expression& expression, const Instance& resource);
    std::optional<bool> conforms(std::string_view profile, const Instance& one);

    const Definitions& definitions_;
    const Terminology terminology_;
    const Strictness strictness_;
    std::map<std::string, std::unique_ptr<Validator>, std::less<>> judges_;   // By profile.
    // What was found wrong with the expression on the type before: cases often differ in the resource alone.
    std::map<std::pair<std::string, const Structure*>, std::optional<Finding>> faults_;
};

}   // namespace xinglin::fhir
