// Code systems without a list: whether a code is one of theirs follows from a rule.
#pragma once

#include <optional>
#include <string_view>

namespace xinglin::fhir {

bool is_language_tag(std::string_view code);   // BCP 47.
bool is_mime_type(std::string_view code);      // BCP 13, with parameters.
bool is_currency(std::string_view code);       // ISO 4217.

// Nothing for a system that has no rule here.
std::optional<bool> has_by_rule(std::string_view system, std::string_view code);

}  // namespace xinglin::fhir
