// The one writer of a SQLite database: many closures, each in a savepoint, in one transaction with one fsync.
//
//   waiting --take--> group: BEGIN, {SAVEPOINT closure RELEASE}..., COMMIT --> answered, after the commit and never before
//                       |  a refusal: ROLLBACK TO, then what it keeps, in the same group
//                       |  the group is gone (SQLite rolled it back): before the culprit, the culprit alone, after him
//                       v
//   Serving --no space--> ReadOnly --a probe succeeds--> Serving          Serving --fsync failed--> Dead (for ever)
//
// 1. Every ticket is answered exactly once.
// 2. No success is answered before a commit that holds it has returned, and none at all once durability is unknown.
// 3. Equal keys stay in order: the parts of a lost group run in the order of the group.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "platform/db/bell.h"
#include "platform/db/closure.h"
#include "platform/db/lanes.h"
#include "platform/db/sqlite/backup.h"
#include "platform/db/sqlite/checkpointer.h"

namespace xinglin::db::sqlite {

class Writer {
 public:
    Writer(const ConnectionOptions& options, const Surroundings& around, Bell& bell);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void write(Ticket ticket);
    Health health() const;
    void drain() { lanes_.drain(); }
    Result<void> backup(const std::string& path, const BackupProgress& progress);

 private:
    enum class State : std::uint8_t { Serving, ReadOnly, Dead };
    struct Entry {
        Ticket ticket;
        Result<void> outcome{};
        std::vector<Effect> effects{};
        std::optional<FailureKind> failure{};
    };
    using Entries = std::span<Entry>;

    void run();
    Duration patience() const;
    void serve_taken(std::vector<Ticket>& taken);
    void serve(Entries group);
    std::size_t run_group(Entries group);
    void run_entry(Entry& entry);
    Ran run_in_savepoint(const Work& work, Duration at_most);
    void write_kept(Ran& ran);
    void commit(Entries group);
    void roll_back();
    void lose(FailureKind kind, std::string_view what);
    void checkpoint_failed(FailureKind kind);
    void probe();
    static void set_all(Entries group, const Error& error);
    void answer(Entries group);

    const Surroundings& around_;
    Bell& bell_;
    SqliteConnection connection_;
    Checkpointer checkpointer_;
    Lanes lanes_;
    BackupDesk backups_;
    std::vector<Entry> entries_;
    std::atomic<State> state_{State::Serving};
    std::thread thread_;
};

}  // namespace xinglin::db::sqlite
