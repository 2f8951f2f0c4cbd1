// One SQLite connection with its prepared statements. Used by one thread at a time.
//
// 1. After a failure that SQLite answered by rolling back the whole group, every further statement of the closure is
//    refused: outside a transaction it would commit by itself.
// 2. A closure that swallowed an error does not succeed: broken() remembers it.
#pragma once

#include <sqlite3.h>

#include <array>
#include <memory>
#include <optional>
#include <unordered_map>

#include "platform/db/failure.h"
#include "platform/db/txn.h"

namespace xinglin::db::sqlite {

enum class Opening { Write, Read };

struct ConnectionOptions {
    std::string path;
    Opening opening = Opening::Write;
    bool durable = true;
};

class SqliteConnection final : public Connection {
 public:
    // Throws std::runtime_error with a sentence for the operator.
    explicit SqliteConnection(const ConnectionOptions& options);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    void exec(const Statement& statement, std::span<const Value> values) override;
    std::int64_t exec_count(const Statement& statement, std::span<const Value> values) override;
    Rows query(const Statement& statement, std::span<const Value> values) override;
    void lock(std::string_view) override {}   // One writer: nobody else counts meanwhile.
    void script(std::string_view statements) override;

    // The frame of groups and closures. Each throws Failure.
    enum class Frame { BeginWrite, BeginRead, Commit, Rollback, Savepoint, Release, RollbackTo };
    void frame(Frame which);
    void start_closure() { broken_.reset(); }
    const std::optional<Error>& broken() const { return broken_; }
    bool in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }

    sqlite3* handle() { return db_.get(); }

 private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* prepared) const { sqlite3_finalize(prepared); }
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;
    struct Cached {
        std::string text;
        Prepared prepared;
    };
    class Resetting;

    sqlite3_stmt* bound(const Statement& statement, std::span<const Value> values);
    sqlite3_stmt* cached(std::string_view text, std::string_view name);
    Prepared prepare(std::string_view text, std::string_view name);
    void pragma(const char* text);
    [[noreturn]] void fail(int code, std::string_view name);

    std::unique_ptr<sqlite3, Close> db_;
    std::unordered_map<const char*, Cached> cache_;   // By the address of the text, which is checked.
    std::array<Prepared, 7> frames_;
    std::optional<Error> broken_;
};

// What an error of SQLite means; nothing when it is our own mistake (a bad statement, a broken constraint).
std::optional<FailureKind> failure_of(int extended_code);

}  // namespace xinglin::db::sqlite
