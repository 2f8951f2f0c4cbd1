// Codes of systems whose lists are not here, by the check digits that they carry.
#pragma once

#include <optional>
#include <string_view>

namespace xinglin::fhir::validate {

// Whether a code has the form that its system gives all of them; nothing for systems of which no form is known.
std::optional<bool> has_form_of(std::string_view system, std::string_view code);

bool is_loinc(std::string_view code);    // 8302-2: modulus 10. Parts and answers (LP, LA) by their shape alone.
bool is_snomed(std::string_view code);   // 73211009: Verhoeff; an expression of several concepts is not judged.

}  // namespace xinglin::fhir::validate
