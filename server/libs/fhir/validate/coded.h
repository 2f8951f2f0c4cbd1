// The codes that a value carries: itself, of a Coding, of all codings of a CodeableConcept, of a Quantity's unit.
#pragma once

#include <optional>
#include <vector>

#include "libs/fhir/model/instance.h"
#include "libs/fhir/terminology/terminology.h"

namespace xinglin::fhir::validate {

std::vector<CodeOf> codes_of(const Instance& value);

// In when one of them is; Unknown when one may be.
Membership membership(const Terminology& terminology, std::string_view value_set, const std::vector<CodeOf>& codes);

inline std::optional<bool> known(Membership membership) {
    if (membership == Membership::Unknown) return std::nullopt;
    return membership == Membership::In;
}

}  // namespace xinglin::fhir::validate
