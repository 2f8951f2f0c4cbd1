// How the audit names a look at the list of readings itself, which the list leaves out.
#pragma once

#include <string_view>

namespace xinglin::access {

inline constexpr std::string_view kLogRead = "access.log_read";

}  // namespace xinglin::access
