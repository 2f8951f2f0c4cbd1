// The store: the only door to the database. Chosen by URL: "sqlite:<path>" or "postgresql://...".
// Acknowledged means durable: `done` is called after the commit and never before.
#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/moment.h"
#include "base/result.h"
#include "platform/db/txn.h"

namespace xinglin::db {

// Who goes first when there is more than the disk can take.
enum class Lane : std::uint8_t { Interactive, Background, Bulk };

// Work under equal keys stays in order: a conversation, a person, a clinic session. Zero: no order asked for.
struct WorkKey {
    std::uint64_t value = 0;
    template <class IdType>
    static WorkKey of(const IdType& id) {
        return {static_cast<std::uint64_t>(std::hash<IdType>{}(id)) | 1};
    }
};

using Work = std::function<Result<void>(Txn&, Moment&)>;   // May be run several times; says no by an Error.
using Done = std::function<void(Result<void>)>;            // Called once, on a thread of the store. Must not block.

using BackupProgress = std::function<void(int pages_done, int pages_total)>;

struct StoreOptions {
    std::string url;
    bool durable = true;                // false in tests alone: no fsync.
    std::size_t queue_limit = 1024;     // Beyond it: Error{Busy, "db.busy"} at once.
    std::size_t readers = 2;            // Read connections.
    std::size_t workers = 8;            // PostgreSQL write connections.
    std::function<void(std::string_view what, Duration took)> on_slow{};   // A closure over 20 ms, by its last statement.
    std::function<void(std::string_view what)> on_bug{};                   // A closure broke a promise of ours: raise an alarm.
    // Durability is unknown: the process must end within a second. Without one the store ends it itself.
    std::function<void(std::string_view what)> on_fatal{};
};

struct Health {
    bool writable = true;      // False after SQLITE_FULL or a failed write, until a probe has succeeded.
    bool alive = true;         // False when durability is unknown; the process is about to end.
};

class Store {
 public:
    virtual ~Store() = default;

    // Queues a write. Errors beside the closure's own: db.busy (queue full, or five conflicts), db.unavailable,
    // db.full (507; the store is read-only until space is freed). An exception of the closure: Bug is reported as
    // "server.bug" (its closure alone is undone), anything else as db.unavailable.
    virtual void write(WorkKey key, Lane lane, Work work, Done done) = 0;
    // Queues a read on a snapshot. What the closure keeps is written before `done`.
    virtual void read(Work work, Done done) = 0;
    // Called after the Dones of one group, on the thread that called them: the shell posts its replies here once.
    // Several threads of the store may call it at the same time; a refusal at the door calls it on the caller's.
    virtual void on_group_end(std::function<void()> hook) = 0;

    virtual Health health() const = 0;
    virtual bool is_sqlite() const = 0;
    // Waits until all that was queued is done, then refuses more.
    virtual void drain() = 0;
    // SQLite: copies the database to a file that does not exist yet while work goes on; blocks the caller until the copy is
    // durable. PostgreSQL: refuses db.backup_elsewhere; the command line calls pg_dump.
    virtual Result<void> backup(const std::string& path, const BackupProgress& progress) = 0;

    // The same, blocking: for the command line, timers and tests. `F(Txn&, Moment&) -> Result<T>`.
    template <class F>
    auto write_now(F&& work, Lane lane = Lane::Interactive, WorkKey key = {}) {
        return wait(std::forward<F>(work), [&](Work w, Done d) { write(key, lane, std::move(w), std::move(d)); });
    }
    template <class F>
    auto read_now(F&& work) {
        return wait(std::forward<F>(work), [&](Work w, Done d) { read(std::move(w), std::move(d)); });
    }

 private:
    template <class F, class Queue>
    static auto wait(F&& work, Queue queue) {
        using Answer = std::invoke_result_t<F&, Txn&, Moment&>;
        std::promise<Result<void>> promise;
        std::optional<Answer> answer;
        queue(
            [&](Txn& txn, Moment& moment) -> Result<void> {
                answer.emplace(work(txn, moment));
                if (!*answer) return refuse(answer->error());
                return {};
            },
            [&](Result<void> outcome) { promise.set_value(std::move(outcome)); });
        Result<void> outcome = promise.get_future().get();
        if (!outcome) return Answer(refuse(outcome.error()));
        return std::move(*answer);
    }
};

// Opens the database and takes its lock; does not migrate. Throws std::runtime_error with a sentence for the operator.
std::unique_ptr<Store> open_store(const StoreOptions& options, Clock& clock, Entropy& entropy);

}  // namespace xinglin::db
