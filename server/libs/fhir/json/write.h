// Writing JSON: what was read comes out equal in meaning, digits and order; only spaces and escapes may differ.
#pragma once

#include <string>

#include "libs/fhir/json/document.h"

namespace xinglin::fhir::json {

void write(const Document& document, Node node, std::string& out);
std::string write(const Document& document);
// A string with its quotes.
void write_text(std::string_view text, std::string& out);

}  // namespace xinglin::fhir::json
