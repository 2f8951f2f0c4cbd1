// From a stored notice to what the provider is given. For this folder alone.
#pragma once

#include "modules/notify/notify.h"

namespace xinglin::notify {

// Names and values in lines "name=value"; neither holds a line break.
std::string lines_of(std::span<const Argument> arguments);
std::vector<Argument> arguments_of(std::string_view lines);

std::string_view language_name(Language language);
Language language_from(std::string_view name);
std::string_view state_name(State state);
State state_from(std::string_view name);

}  // namespace xinglin::notify
