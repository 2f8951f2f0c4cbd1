// How a line is written. Only this folder includes it.
#pragma once

#include <span>

#include "platform/log/log.h"

namespace xinglin::log {

inline constexpr std::size_t kLineBytesMax = 8192;   // A longer text value is cut.

std::string line(Instant now, Level level, std::string_view event, std::string_view scope, std::span<const Field> fields);
// ,"trace_id":"..." and so on of this thread's innermost scope; empty outside of one.
std::string scope_json();
void append_json_string(std::string& out, std::string_view text);

}  // namespace xinglin::log
