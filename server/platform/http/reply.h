// What a route answers with. Only this folder knows status numbers.
#pragma once

#include <optional>
#include <string>

#include "base/id.h"
#include "base/result.h"
#include "platform/wire/type_of.h"

namespace xinglin::http {

struct NoBody {};   // As input: nothing or {}. As output: 204.

template <class T>
struct Created {    // 201
    T body;
    std::string location;   // Where a GET finds it again, from /api/v1 on: "/consults/<id>".
};

template <class T>
struct Accepted {   // 202: somebody or something goes on with it.
    T body;
};

// Sets the app's cookie to a new token, or clears it.
struct SessionChange {
    std::string token{};   // Empty: clear.
    Duration lifetime{};

    static SessionChange begin(std::string token, Duration lifetime) { return {std::move(token), lifetime}; }
    static SessionChange end() { return {}; }
};

template <class T>
struct Signed {     // A signing in or out: 200, or 204 for NoBody.
    T body;
    SessionChange session;
};

// Bytes from the blob store, sent by the shell after the decision to show them.
struct BlobReply {
    BlobId blob;
    std::string media_type;
    std::string download_as{};   // A file name: sent as an attachment. Empty: shown inline.
    std::string variant{};       // "thumb"; empty: the whole.
};

// Bytes that the route made itself.
struct Raw {
    std::string bytes;
    std::string content_type;
};

// `return done(consults.accept(txn, access, *id, moment));`
inline Result<NoBody> done(Result<void> outcome) {
    if (!outcome) return refuse(std::move(outcome.error()));
    return NoBody{};
}

// The same with the type gone.
struct Answer {
    int status = 200;
    std::string body{};
    std::string content_type{};   // Empty: no body.
    std::string location{};
    std::optional<SessionChange> session{};
    std::optional<BlobReply> blob{};
};

}  // namespace xinglin::http

namespace xinglin::wire {

template <>
inline constexpr auto fields<http::NoBody> = members();

}  // namespace xinglin::wire
