// What an engine throws when it cannot go on. Closures do not catch it; the store turns it into an Error.
#pragma once

#include <stdexcept>
#include <string>

#include "base/result.h"

namespace xinglin::db {

enum class FailureKind : std::uint8_t {
    Conflict,      // Somebody else's transaction came first; run again.
    Full,          // No space, or a write failed: definitely nothing was written.
    Unavailable,   // The database cannot be asked now; nothing was written.
    Unknown,       // Whether the commit lasts cannot be known.
};

class Failure final : public std::runtime_error {
 public:
    Failure(FailureKind which, const std::string& what) : std::runtime_error(what), kind(which) {}
    FailureKind kind;
};

Error error_of(FailureKind kind);
Error busy();          // "db.busy": the queue is full, or conflicts did not end.
Error too_long();      // "db.too_long": the closure's time was over; nothing was done.
Error unavailable();   // "db.unavailable": nothing was done.
Error bug();           // "server.bug": our own promise was broken; the closure alone is undone.

}  // namespace xinglin::db
