// Where resources come from: a file with one, a bundle, NDJSON with one a line, or standard input.
#pragma once

#include <functional>
#include <string>

#include "libs/fhir/json/document.h"
#include "libs/fhir/json/finding.h"

namespace xinglin::fhir {

// One resource of a source; `line` counts from 1 in NDJSON and is 0 elsewhere.
struct Sourced {
    const json::Document& document;
    std::size_t line;
};

using EachResource = std::function<void(const Sourced&)>;
using EachFault = std::function<void(const Finding& finding, std::size_t line)>;

// "-" is standard input. A file named *.ndjson, or whose first line is a whole resource and not the last, is read line by line,
// however long it is; a line that cannot be read is a fault, and the next ones are read all the same. A bundle is one resource.
void read_resources(const std::string& path, const EachResource& each, const EachFault& fault);

}  // namespace xinglin::fhir
