// The small table that this folder's tests write to.
#pragma once

#include <gtest/gtest.h>

#include <future>

#include "platform/db/testing.h"

namespace xinglin::db {

inline constexpr Migration kNotes{
    .number = 1, .name = "note",
    .sqlite = "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL, seal BLOB) STRICT;",
    .postgres = "CREATE TABLE note (id bigint PRIMARY KEY, body text COLLATE \"C\" NOT NULL, seal bytea);"};

inline constexpr Statement kAdd{.name = "note.add",
                                .sqlite = "INSERT INTO note (id, body, seal) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                                .postgres = "INSERT INTO note (id, body, seal) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                                .parameters = 3};
inline constexpr Statement kAddOrFail{.name = "note.add_or_fail", .sqlite = "INSERT INTO note (id, body) VALUES (?1, ?2)",
                                      .postgres = "INSERT INTO note (id, body) VALUES ($1, $2)", .parameters = 2};
inline constexpr Statement kRemove{.name = "note.remove", .sqlite = "DELETE FROM note WHERE id = ?1",
                                   .postgres = "DELETE FROM note WHERE id = $1", .parameters = 1};
inline constexpr Statement kAll{.name = "note.all", .sqlite = "SELECT id, body, seal FROM note ORDER BY id LIMIT 1000",
                                .postgres = "SELECT id, body, seal FROM note ORDER BY id LIMIT 1000"};
inline constexpr Statement kCount{.name = "note.count", .sqlite = "SELECT count(id) FROM note",
                                  .postgres = "SELECT count(id) FROM note"};

inline Error said_no() { return {.kind = ErrorKind::Conflict, .code = "note.said_no"}; }

inline Work adding(std::int64_t id) {
    return [id](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, id, "x", std::nullopt);
        return {};
    };
}

inline std::int64_t count_notes(Store& store) {
    return *store.read_now([](Txn& txn, Moment&) -> Result<std::int64_t> { return txn.query(kCount)[0].integer(0); });
}

// Holds the store's first worker inside a closure until it is let go, so that what is queued meanwhile makes one group.
class Held {
 public:
    explicit Held(Store& store, WorkKey key = {}) {
        auto entered = std::make_shared<std::promise<void>>();
        store.write(key, Lane::Interactive,
                    [gate = gate_, entered](Txn&, Moment&) -> Result<void> {
                        entered->set_value();
                        gate->get_future().wait();
                        return {};
                    },
                    [](const Result<void>&) {});
        entered->get_future().wait();
    }
    ~Held() { let_go(); }
    void let_go() {
        if (std::exchange(open_, true)) return;
        gate_->set_value();
    }

 private:
    std::shared_ptr<std::promise<void>> gate_ = std::make_shared<std::promise<void>>();
    bool open_ = false;
};

// Answers as they come, by name.
class Answers {
 public:
    Done named(std::string name) {
        return [this, name = std::move(name)](const Result<void>& outcome) {
            const std::lock_guard lock(mutex_);
            order_.push_back(name);
            codes_.push_back(outcome ? "ok" : outcome.error().code);
        };
    }
    std::vector<std::string> order() const {
        const std::lock_guard lock(mutex_);
        return order_;
    }
    std::vector<std::string> codes() const {
        const std::lock_guard lock(mutex_);
        return codes_;
    }

 private:
    mutable std::mutex mutex_;
    std::vector<std::string> order_;
    std::vector<std::string> codes_;
};

}  // namespace xinglin::db
