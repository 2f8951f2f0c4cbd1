// What this folder needs from above; joined by wiring.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/db/txn.h"
#include "platform/http/call.h"
#include "platform/http/reply.h"

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

// Where the bytes of a BlobReply lie. Blocks: called on the CPU pool.
class BlobSource {
 public:
    virtual ~BlobSource() = default;
    virtual Result<std::string> read(const BlobReply& blob) = 0;
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
