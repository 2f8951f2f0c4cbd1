// check(): our own promises to ourselves, always on. A broken one is a Bug: the closure rolls back, 500, an alarm.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace xinglin {

class Bug final : public std::logic_error {
 public:
    Bug(const std::string& what, const std::source_location& where);
};

[[noreturn]] void fail_check(const char* promise, const std::source_location& where);

inline void check(bool holds, const char* promise, std::source_location where = std::source_location::current()) {
    if (!holds) [[unlikely]] fail_check(promise, where);
}

}  // namespace xinglin
