// Reading JSON strictly: UTF-8, no doubled names, nothing after the value, within limits. What is refused says where.
#pragma once

#include <string>

#include "libs/fhir/json/document.h"
#include "libs/fhir/json/finding.h"

namespace xinglin::fhir::json {

struct Limits {
    std::size_t bytes_max = 64U << 20U;
    std::uint32_t depth_max = 200;   // Arrays and objects inside one another.
    std::uint32_t nodes_max = 8'000'000;
    std::uint32_t name_bytes_max = 1000;
};

// Takes the text over; it becomes the document's buffer.
Expect<Document> read(std::string bytes, const Limits& limits = {});

}  // namespace xinglin::fhir::json
