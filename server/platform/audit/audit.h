// Audit: who saw or changed whose data, one row for each request, one link row for each person concerned.
// Rows are written in the order of commit and never changed; the sealer (sealer.h) links them to their persons when it seals
// them, each second, so that the hot path does not touch a page of that index for each message.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/db/txn.h"

namespace xinglin::db {
struct Migration;
}

namespace xinglin::audit {

// What was shown or changed. Codes and ids alone; never a value, never a name.
struct Subject {
    PersonId person{};             // Nil when no person is concerned.
    std::string category{};        // "consult", "document", "media", "identity", "access_log"; empty when none.
    std::string object_kind{};     // "consult", "document", "picture" ...
    IdBytes object_id{};
    std::string what{};            // The verb's code: "consult.read", "record.note_signed".
    std::string reason{};          // A code, where one was given.
};
using Shown = Subject;
using Wrote = Subject;
using Denied = Subject;

// Patient data was shown. Through txn.keep: one insert, written even by a request that only reads.
void shown(db::Txn& txn, const Access& access, Shown shown);
// The same for a list that shows several persons: one row, a link row for each.
void shown(db::Txn& txn, const Access& access, std::span<const PersonId> persons, Shown shown);
// Something was changed. Written with the change, undone with it.
void wrote(db::Txn& txn, const Access& access, const Wrote& wrote);
// Somebody was refused. Through txn.keep: it outlives the refusal.
void denied(db::Txn& txn, const Access& access, Denied denied);

// One line of "who read what of mine".
struct Seen {
    Instant at;
    std::int64_t position;         // For paging: the one after comes before this.
    std::string deed;              // "shown", "wrote" or "denied".
    std::string role;              // As role_name writes it.
    std::string purpose;
    TenantId tenant{};
    PersonId actor{};
    PractitionerId practitioner{};
    std::string job{};
    Subject subject{};
};

// What concerned `person`, newest first, before `before` (a position); needs a grant on "access_log".
std::vector<Seen> seen_of(db::Txn& txn, const Access& access, PersonId person, std::optional<std::int64_t> before,
                          std::int64_t limit);

// A thing's moves, oldest first (see moved.h).
struct Moved {
    Instant at;
    std::string from;
    std::string to;
    std::string role;
    PersonId actor{};
    std::string reason;
};
std::vector<Moved> timeline_of(db::Txn& txn, TenantId tenant, std::string_view thing, const IdBytes& id,
                               std::int64_t limit = 200);

std::span<const db::Migration> migrations();

}  // namespace xinglin::audit
