#include "platform/db/postgres/sqlstate.h"

namespace xinglin::db::postgres {

std::optional<FailureKind> failure_of(std::string_view sqlstate, bool reads) {
    if (sqlstate == "40001" || sqlstate == "40P01" || sqlstate == "55P03") return FailureKind::Conflict;
    if (sqlstate == "53100") return FailureKind::Full;
    if (sqlstate == "25006" && reads) return std::nullopt;   // A writer meets it on a standby: unavailable.
    for (const std::string_view ours : {"0A", "21", "22", "23", "25P", "2B", "34", "42", "44"}) {
        if (sqlstate.starts_with(ours)) return std::nullopt;
    }
    return FailureKind::Unavailable;
}

}  // namespace xinglin::db::postgres
