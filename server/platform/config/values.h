// How the text of a setting is read. Only this folder includes it.
#pragma once

#include <optional>

#include "platform/config/config.h"

namespace xinglin::config {

std::optional<std::int64_t> read_number(std::string_view text);
// "30", "30s", "5m", "2h".
std::optional<std::int64_t> read_seconds(std::string_view text);
std::vector<std::string> split_list(std::string_view text);
// What is wrong with it, or nothing.
std::optional<std::string> fault_of(const Setting& setting, std::string_view text);
// "sms.key" is XINGLIN_SMS_KEY.
std::string variable_of(std::string_view name);

}  // namespace xinglin::config
