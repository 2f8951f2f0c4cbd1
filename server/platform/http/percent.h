// Percent-encoding in paths and queries (RFC 3986), strictly: what is not valid UTF-8 or holds a control is nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/call.h"

namespace xinglin::http {

inline constexpr std::size_t kQueryParametersMax = 32;

std::optional<std::string> decode_percent(std::string_view text);
// "a=1&b=2"; nothing when it is malformed, names one twice or has too many.
std::optional<std::vector<Parameter>> decode_query(std::string_view query);

}  // namespace xinglin::http
