#include "base/check.h"

namespace xinglin {

Bug::Bug(const std::string& what, const std::source_location& where)
    : std::logic_error(what + " (" + where.file_name() + ":" + std::to_string(where.line()) + ")") {}

void fail_check(const char* promise, const std::source_location& where) { throw Bug(promise, where); }

}  // namespace xinglin
