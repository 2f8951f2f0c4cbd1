// A transaction as a closure sees it. Everything that leaves a closure leaves through it, and is thrown away when the
// closure is run again or refuses; only what was handed to keep() survives a refusal.
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/access.h"
#include "base/check.h"
#include "base/instant.h"
#include "base/moment.h"
#include "platform/db/rows.h"
#include "platform/db/statement.h"
#include "platform/db/value.h"

namespace xinglin::db {

class Txn;
using Kept = std::function<void(Txn&)>;
using Effect = std::function<void()>;

// What an engine does; implemented for SQLite and PostgreSQL.
class Connection {
 public:
    virtual ~Connection() = default;
    // May be queued; an error shows at the next call that needs an answer, or at the commit.
    virtual void exec(const Statement& statement, std::span<const Value> values) = 0;
    virtual std::int64_t exec_count(const Statement& statement, std::span<const Value> values) = 0;
    virtual Rows query(const Statement& statement, std::span<const Value> values) = 0;
    virtual void lock(std::string_view key) = 0;
    // Several statements at once, for migrations alone.
    virtual void script(std::string_view statements) = 0;
};

class Txn {
 public:
    enum class Mode { Read, Write };

    Txn(Connection& connection, Mode mode, Instant now) : connection_(&connection), mode_(mode), now_(now) {}
    Txn(const Txn&) = delete;
    Txn& operator=(const Txn&) = delete;

    Instant now() const { return now_; }
    bool writes() const { return mode_ == Mode::Write; }

    // Statements of Guard::Open. exec reports nothing; exec_count says how many rows it touched.
    template <class... Args>
    void exec(const Statement& statement, const Args&... args) {
        run(&Connection::exec, statement, nullptr, args...);
    }
    template <class... Args>
    std::int64_t exec_count(const Statement& statement, const Args&... args) {
        return run(&Connection::exec_count, statement, nullptr, args...);
    }
    template <class... Args>
    Rows query(const Statement& statement, const Args&... args) {
        return run(&Connection::query, statement, nullptr, args...);
    }
    // Statements of Guard::Readable or Guard::System: who acts comes first.
    template <class... Args>
    void exec(const Statement& statement, const Access& access, const Args&... args) {
        run(&Connection::exec, statement, &access, args...);
    }
    template <class... Args>
    std::int64_t exec_count(const Statement& statement, const Access& access, const Args&... args) {
        return run(&Connection::exec_count, statement, &access, args...);
    }
    template <class... Args>
    Rows query(const Statement& statement, const Access& access, const Args&... args) {
        return run(&Connection::query, statement, &access, args...);
    }

    // Held to the end: nobody else counts and inserts under this key meanwhile. Nothing on SQLite, which has one writer.
    void lock(std::string_view key) {
        if (writes()) connection_->lock(key);
    }

    // Written whatever becomes of the closure: with it when it succeeds, in the same group after the rollback when it
    // refuses, in a write of its own when it only read. Runs once more when the group is run again: copy what you need.
    void keep(Kept kept) { kept_.push_back(std::move(kept)); }

    // After the commit, in order, on the store's thread: pushes, metrics, log lines. Must not block or throw.
    void after_commit(Effect effect) { effects_.push_back(std::move(effect)); }

    std::string_view last_statement() const { return last_; }   // Its name, for reports; empty before the first.

    // The engine below, for this folder: migrations, backup, checks.
    Connection& connection() { return *connection_; }

    std::vector<Kept> take_kept() { return std::move(kept_); }
    std::vector<Effect> take_effects() { return std::move(effects_); }

 private:
    template <class Answer, class... Args>
    Answer run(Answer (Connection::*verb)(const Statement&, std::span<const Value>), const Statement& statement,
               const Access* access, const Args&... args) {
        last_ = statement.name;
        check(static_cast<int>(sizeof...(Args)) == statement.parameters, "a statement gets as many values as it names");
        const bool guarded = statement.guard != Guard::Open;
        check(guarded == (access != nullptr), "a guarded statement, and no other, is told who acts");
        check(statement.guard != Guard::System || access->is_system(), "only the system runs a {{system}} statement");
        std::array<Value, sizeof...(Args) + 3> values{to_value(args)...};
        std::size_t count = sizeof...(Args);
        if (statement.guard == Guard::Readable) {
            values[count++] = to_value(access->person);
            values[count++] = to_value(access->tenant);
            values[count++] = to_value(now_);
        }
        return (connection_->*verb)(statement, std::span<const Value>(values.data(), count));
    }

    Connection* connection_;
    Mode mode_;
    Instant now_;
    std::string_view last_{};
    std::vector<Kept> kept_;
    std::vector<Effect> effects_;
};

}  // namespace xinglin::db
