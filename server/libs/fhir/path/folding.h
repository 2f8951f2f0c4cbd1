// Strings as people compare them: without case, accents kept, every blank a space.
#pragma once

#include <string>
#include <string_view>

namespace xinglin::fhir::path {

std::string folded(std::string_view text);
std::string upper(std::string_view text);
std::string lower(std::string_view text);
bool is_utf8(std::string_view text);
// UTF-8 by characters.
std::size_t characters(std::string_view text);
// The byte where that character begins; the size when there are fewer.
std::size_t byte_of(std::string_view text, std::size_t character);

}  // namespace xinglin::fhir::path
