#include "platform/db/failure.h"

namespace xinglin::db {
namespace {

constexpr Duration kBusyRetryAfter = 1s;
constexpr Duration kFullRetryAfter = 30s;

Error full() { return {.kind = ErrorKind::StorageFull, .code = "db.full", .retry_after = kFullRetryAfter}; }
Error unknown() { return {.kind = ErrorKind::Unavailable, .code = "db.unknown"}; }

}  // namespace

Error busy() { return {.kind = ErrorKind::Busy, .code = "db.busy", .retry_after = kBusyRetryAfter}; }
Error too_long() { return {.kind = ErrorKind::Busy, .code = "db.too_long", .retry_after = kBusyRetryAfter}; }
Error unavailable() { return {.kind = ErrorKind::Unavailable, .code = "db.unavailable", .retry_after = kBusyRetryAfter}; }
Error bug() { return {.kind = ErrorKind::Unavailable, .code = "server.bug"}; }

Error error_of(FailureKind kind) {
    switch (kind) {
    case FailureKind::Conflict: return busy();
    case FailureKind::Full: return full();
    case FailureKind::Unavailable: return unavailable();
    case FailureKind::Unknown: return unknown();
    }
    return unavailable();
}

}  // namespace xinglin::db
