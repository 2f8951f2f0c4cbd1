// Why a JSON text is refused, in words.
#pragma once

#include "libs/fhir/json/finding.h"

namespace xinglin::fhir::json {

Finding malformed(std::size_t line, std::size_t column);
Finding bad_encoding();
Finding too_large(std::size_t bytes_max);
Finding too_deep(std::uint32_t depth_max);
Finding too_many_nodes(std::uint32_t nodes_max);
Finding name_too_long(std::uint32_t bytes_max);
Finding doubled_name(std::string_view name);

}  // namespace xinglin::fhir::json
