// What is not kept for ever. The owner of a table declares for how long its rows are of use, and the one statement that
// deletes them when they are not; nobody but Retention runs it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "platform/db/txn.h"
#include "platform/policy/policy.h"

namespace xinglin::retention {

// Deletes at most `at_most` of what is older than `before`; how many there were. Runs as Access::system.
using Prune = std::function<std::int64_t(db::Txn&, const Access&, Instant before, std::int64_t at_most)>;

struct Retained {
    std::string_view name;   // "events.outbox"
    const policy::Policy<Duration>* kept_for;
    Prune prune;
};

// Files, which no transaction holds.
struct Swept {
    std::string_view name;
    const policy::Policy<Duration>* kept_for;
    std::function<std::int64_t(Instant before)> sweep;
};

// By a statement whose parameters are (before, at most), of Guard::Open or Guard::System; it lives as long as the program.
Prune deleting(const db::Statement& statement);

void append(std::vector<Retained>& all, std::vector<Retained> more);

}  // namespace xinglin::retention
