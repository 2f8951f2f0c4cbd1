// What a SQLSTATE means to us.
#pragma once

#include <optional>
#include <string_view>

#include "platform/db/failure.h"

namespace xinglin::db::postgres {

// Nothing when it is our own mistake: a bad statement, a broken constraint, a write by a reader.
std::optional<FailureKind> failure_of(std::string_view sqlstate, bool reads);

}  // namespace xinglin::db::postgres
