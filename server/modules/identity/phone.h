// A mainland mobile number as people type it, and how little of it we show.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xinglin::identity {

// Eleven digits, 1[3-9].........; spaces, hyphens and a leading +86 or 86 are taken off. Nothing when it is not one.
std::optional<std::string> normal_phone(std::string_view typed);

// "13800138000" -> "138****8000".
std::string masked_phone(std::string_view phone);

// "203.0.113.7" -> "203.0.*.*"; of IPv6 the first two groups remain.
std::string masked_ip(std::string_view ip);

// What an address is counted by: the whole of IPv4, the first 64 bits of IPv6 (one household, one hospital).
std::string counted_ip(std::string_view ip);

}  // namespace xinglin::identity
