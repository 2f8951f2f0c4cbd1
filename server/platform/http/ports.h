// What this folder needs from above; joined by wiring.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/db/txn.h"
#include "platform/http/call.h"

namespace xinglin::http {

struct Credentials {
    App app;
    std::string_view token;   // The cookie's value, opaque; not looked at here.
    const Client& client;
};

// Who holds this token. Called first in each request's own transaction, so that a revoked session ends at once.
// Refuses with ErrorKind::Unauthenticated; what it counts goes through txn.keep.
class Authenticator {
 public:
    virtual ~Authenticator() = default;
    virtual Result<Access> authenticate(db::Txn& txn, const Credentials& credentials, Moment& moment) = 0;
};

// The words for an error code in the reader's language.
struct Words {
    std::string what;      // What happened.
    std::string rule;      // Which rule stands behind it; may be empty.
    std::string way_out;   // What the reader can do now.
};
class Catalog {
 public:
    virtual ~Catalog() = default;
    virtual Words words(std::string_view code, std::span<const Argument> arguments, std::string_view language) const = 0;
};

// A blob as it is streamed out; used by one thread at a time.
class BlobStream {
 public:
    virtual ~BlobStream() = default;
    virtual std::uint64_t size() const = 0;
    // Fills the buffer from where the last call ended; 0 at the end. Throws when the store fails.
    virtual std::size_t read(std::span<char> buffer) = 0;
};
class BlobSource {
 public:
    virtual ~BlobSource() = default;
    virtual std::unique_ptr<BlobStream> open(const BlobId& blob) = 0;   // Null: there is none.
};

// Told of each request and socket command after its reply: metrics and log lines. Called on I/O threads; must not block.
struct Finished {
    std::string_view route;    // "PUT /consults/{id}/acceptance", or "" when none matched: never a path with ids in it.
    int status;
    std::string_view code;     // Of the error, or "".
    Duration took;
    std::string_view trace_id;
    bool socket;
};
class Observer {
 public:
    virtual ~Observer() = default;
    virtual void finished(const Finished& request) = 0;
    virtual void bug(std::string_view route, std::string_view trace_id) = 0;   // server.bug: an alarm.
};

}  // namespace xinglin::http
