// Idempotency-Key: a command that came twice is done once. Stored is what came of it, in the command's own transaction;
// the reply is rendered again by the GET of its location, with the rights of who asks.
#pragma once

#include <array>

#include "platform/db/migrate.h"
#include "platform/http/router.h"

namespace xinglin::http {

inline constexpr Duration kOutcomeKept = 24h;   // Then platform/retention forgets it.
inline constexpr std::size_t kKeyMax = 64;   // Characters; printable ASCII.

using BodyHash = std::array<std::uint8_t, 32>;

bool is_key(std::string_view text);

struct Once {
    const Route& route;
    const AnyCall& call;        // With an idempotency key.
    const BodyHash& body;
    const Router& router;
};

// Runs the route's decision, or answers as it was answered before. Refuses http.key_reused when route or body differ.
Result<Answer> decide_once(const Once& once, db::Txn& txn, const Access& access, Moment& moment);

std::span<const db::Migration> migrations();

}  // namespace xinglin::http
