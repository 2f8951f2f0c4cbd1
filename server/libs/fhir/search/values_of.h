// A value in a resource, by its datatype, as a search parameter of some type sees it.
#pragma once

#include "libs/fhir/path/item.h"
#include "libs/fhir/search/value.h"

namespace xinglin::fhir::search {

using Values = std::vector<AnyValue>;

// Appends nothing for a datatype that the type of search does not know.
void add_values(const Definitions& definitions, SearchType type, const path::Item& item, Values& out);

void add_texts(const Definitions& definitions, const path::Item& item, Values& out);
void add_tokens(const path::Item& item, Values& out);
void add_dates(const path::Item& item, Values& out);
void add_numbers(const path::Item& item, Values& out);
void add_quantities(const path::Item& item, Values& out);
void add_references(const Definitions& definitions, const path::Item& item, Values& out);
void add_uris(const path::Item& item, Values& out);
void add_places(const path::Item& item, Values& out);

// "HumanName", "code"; System's types by FHIR's names: a System.String is a "string".
std::string_view datatype_of(const path::Item& item);
// A scalar member of a complex value.
std::string_view part(const Instance& of, std::string_view name);

}  // namespace xinglin::fhir::search
