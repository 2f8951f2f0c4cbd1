// Sixteen writers and a reader. On PostgreSQL positions become visible out of order: only the bound saves the reader.
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "platform/events/events_testing.h"
#include "platform/events/platform_events_sql.h"

namespace xinglin::events {
namespace {

constexpr int kWriters = 16;
constexpr int kEach = 60;

constexpr db::Statement kAnswer{.name = "test.answer", .sqlite = "SELECT 1", .postgres = "SELECT 1"};
// How not to read an outbox.
constexpr std::string_view kUnboundedSql =
    "SELECT xid, position, tenant_id, type, v, body, at FROM outbox WHERE position > $1 ORDER BY position LIMIT $2";
constexpr db::Statement kUnbounded{.name = "test.unbounded", .sqlite = kUnboundedSql, .postgres = kUnboundedSql, .parameters = 2};

// Writers whose transactions stay open for a moment after the event got its position.
void write_all(db::Store& store) {
    std::vector<std::jthread> writers;
    for (int writer = 0; writer < kWriters; ++writer) {
        writers.emplace_back([&store, writer] {
            for (int i = 0; i < kEach; ++i) {
                auto done = store.write_now(
                    [&](db::Txn& txn, Moment&) -> Result<void> {
                        emit(txn, {}, Opened{writer * kEach + i});
                        txn.query(kAnswer);   // What was queued before has been run.
                        std::this_thread::sleep_for(std::chrono::microseconds((writer * 7 + i * 13) % 5 * 400));
                        return {};
                    },
                    db::Lane::Interactive, db::WorkKey{static_cast<std::uint64_t>(writer) + 1});
                ASSERT_TRUE(done) << done.error().code;
            }
        });
    }
}

// The place of the reader, moved by "greater than the last" with or without the bound.
class Reader {
 public:
    Reader(db::Store& store, bool bounded) : store_(&store), bounded_(bounded) {}

    int read() {
        auto rows = store_->read_now([&](db::Txn& txn, Moment&) -> Result<db::Rows> {
            return bounded_ ? txn.query(sql::outbox_after, place_.xid, place_.position, 64)
                            : txn.query(kUnbounded, place_.position, 64);
        });
        if (!rows) return 0;
        for (const auto& row : *rows) {
            place_ = {row.integer(0), row.integer(1)};
            seen_.insert(std::string(row.text(5)));
        }
        return static_cast<int>(rows->size());
    }
    std::size_t seen() const { return seen_.size(); }

 private:
    db::Store* store_;
    bool bounded_;
    Place place_;
    std::set<std::string> seen_;
};

std::size_t missed(bool bounded) {
    db::TestStore store("events", migrations());
    Reader reader(*store, bounded);
    std::atomic<bool> writing = true;
    std::jthread follow([&] {
        while (writing) reader.read();
    });
    write_all(*store);
    writing = false;
    follow.join();
    while (reader.read() > 0) {}
    return kWriters * kEach - reader.seen();
}

TEST(Outbox, HasNothingMissedByItsReader) { EXPECT_EQ(missed(true), 0U); }

TEST(Outbox, WouldHaveEventsMissedWithoutTheBound) {
    if (db::testing_on_sqlite()) GTEST_SKIP() << "one writer: positions are given in the order of commit";
    EXPECT_GT(missed(false), 0U) << "then this test proves nothing";
}

}  // namespace
}  // namespace xinglin::events
