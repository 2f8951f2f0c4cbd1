#include "platform/db/sqlite/writer.h"

#include <algorithm>
#include <filesystem>
#include <thread>

#include "platform/db/notes_testing.h"
#include "platform/db/sqlite/faults_testing.h"

namespace xinglin::db::sqlite {
namespace {

SqliteConnection& connection_of(Txn& txn) { return dynamic_cast<SqliteConnection&>(engine_of(txn.connection())); }

struct OneWriter : testing::Test {
    void open(const TestStore::Adjust& adjust = {}) { store.emplace("note", std::span(&kNotes, 1), adjust, TestEngine::Sqlite); }
    void SetUp() override { open(); }
    void queue(Work work, const std::string& name, Lane lane = Lane::Interactive) {
        (*store)->write({}, lane, std::move(work), answers.named(name));
    }

    Answers answers;   // Outlives the store, which answers to the last.
    std::optional<TestStore> store;
};

TEST_F(OneWriter, CommitsManyClosuresWithOneSync) {
    const Faulty faulty;
    open([](StoreOptions& options) { options.durable = true; });
    ASSERT_TRUE((*store)->write_now(adding(1000)));   // The first write makes the log, which is synced on its own.
    Held held(**store);
    for (int i = 0; i < 100; ++i) queue(adding(i), "note");
    const int before = faults().syncs;
    held.let_go();
    (*store)->drain();
    EXPECT_EQ(answers.codes(), std::vector<std::string>(100, "ok"));
    EXPECT_EQ(faults().syncs - before, 1);
}

TEST_F(OneWriter, KeepsTheRestOfTheGroupWhenOneRefuses) {
    Held held(**store);
    queue(adding(1), "before");
    queue([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, 2, "x", std::nullopt);
        return refuse(said_no());
    }, "refuses");
    queue(adding(3), "after");
    held.let_go();
    (*store)->drain();
    EXPECT_EQ(answers.codes(), (std::vector<std::string>{"ok", "note.said_no", "ok"}));
    store->reopen();
    EXPECT_EQ(count_notes(**store), 2);
}

// Interrupting one INSERT rolls back the whole transaction: found by measurement.
Work interrupted(std::int64_t id) {
    return [id](Txn& txn, Moment&) -> Result<void> {
        sqlite3* db = connection_of(txn).handle();
        sqlite3_progress_handler(db, 1, [](void*) { return 1; }, nullptr);
        struct Off {
            sqlite3* db;
            ~Off() { sqlite3_progress_handler(db, 0, nullptr, nullptr); }
        } off{db};
        txn.exec(kAdd, id, "x", std::nullopt);
        return {};
    };
}

TEST_F(OneWriter, RunsTheSurvivorsOfALostGroupAgain) {
    std::array<int, 2> runs{};
    std::array<int, 2> pushes{};
    const auto counted = [&](std::int64_t id, std::size_t at) -> Work {
        return [&, id, at](Txn& txn, Moment&) -> Result<void> {
            ++runs[at];
            txn.exec(kAdd, id, "x", std::nullopt);
            txn.after_commit([&, at] { ++pushes[at]; });
            return {};
        };
    };
    Held held(**store);
    queue(counted(1, 0), "before");
    queue(interrupted(2), "culprit");
    queue(counted(3, 1), "after");
    held.let_go();
    (*store)->drain();

    EXPECT_EQ(answers.order(), (std::vector<std::string>{"before", "culprit", "after"}));
    EXPECT_EQ(answers.codes(), (std::vector<std::string>{"ok", "db.unavailable", "ok"}));
    EXPECT_EQ(runs, (std::array{2, 1})) << "who ran before the culprit runs again, who comes after runs once";
    EXPECT_EQ(pushes, (std::array{1, 1})) << "what the lost run wanted to send is thrown away";
    store->reopen();
    EXPECT_EQ(count_notes(**store), 2);
}

TEST_F(OneWriter, LetsNoClosureWriteOutsideItsGroup) {
    Held held(**store);
    queue([](Txn& txn, Moment& moment) -> Result<void> {
        try {
            (void)interrupted(2)(txn, moment);
        } catch (const Failure&) {
        }
        txn.exec(kAdd, 5, "would commit by itself", std::nullopt);
        return {};
    }, "stubborn");
    held.let_go();
    (*store)->drain();
    EXPECT_EQ(answers.codes(), (std::vector<std::string>{"db.unavailable"}));
    store->reopen();
    EXPECT_EQ(count_notes(**store), 0);
}

TEST_F(OneWriter, ServesInteractiveWorkBeforeABacklog) {
    Held held(**store);
    for (int i = 0; i < 200; ++i) queue(adding(i), "background", Lane::Background);
    queue(adding(1000), "bulk", Lane::Bulk);
    queue(adding(2000), "interactive");
    held.let_go();
    (*store)->drain();
    const auto order = answers.order();
    ASSERT_EQ(order.size(), 202U);
    EXPECT_EQ(order[0], "interactive");
    EXPECT_LT(std::ranges::find(order, "bulk") - order.begin(), 40) << "the backlog does not starve the bulk lane";
}

TEST_F(OneWriter, RefusesAtOnceWhatItsQueueCannotHold) {
    open([](StoreOptions& options) { options.queue_limit = 4; });
    Held held(**store);
    for (int i = 0; i < 4; ++i) queue(adding(i), "queued");
    queue(adding(4), "refused");
    EXPECT_EQ(answers.codes(), (std::vector<std::string>{"db.busy"})) << "while the writer is still held";
    held.let_go();
    (*store)->drain();
    EXPECT_EQ(answers.codes(), (std::vector<std::string>{"db.busy", "ok", "ok", "ok", "ok"}));
}

TEST_F(OneWriter, ReportsASlowClosureByItsLastStatement) {
    std::string slow;
    open([&](StoreOptions& options) { options.on_slow = [&](std::string_view what, Duration) { slow = what; }; });
    (*store)->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, 1, "x", std::nullopt);
        std::this_thread::sleep_for(30ms);
        return {};
    });
    EXPECT_EQ(slow, "note.add");
}

TEST_F(OneWriter, RingsAfterTheAnswersOfAGroup) {
    int rings = 0;
    (*store)->on_group_end([&] { rings += answers.order().size() == 50 ? 1 : 0; });
    Held held(**store);
    for (int i = 0; i < 50; ++i) queue(adding(i), "note");
    held.let_go();
    (*store)->drain();
    store.reset();
    EXPECT_EQ(rings, 1) << "fifty answers, one ring";
}

TEST_F(OneWriter, OwnsItsFileAlone) {
    SystemClock clock;
    SystemEntropy entropy;
    EXPECT_THROW(open_store({.url = store->url()}, clock, entropy), std::runtime_error);
}

TEST_F(OneWriter, StartsTheLogAnewBeforeItGrowsLarge) {
    const std::string page(4000, 'x');
    for (int i = 0; i < 600; ++i) {
        ASSERT_TRUE((*store)->write_now([&](Txn& txn, Moment&) -> Result<void> {
            for (int j = 0; j < 40; ++j) txn.exec(kAdd, i * 40 + j, page, std::nullopt);
            return {};
        }));
    }
    EXPECT_LT(std::filesystem::file_size(store->path() + "-wal"), 80'000'000U) << "of 100 MB written";
    EXPECT_EQ(count_notes(**store), 24'000);
}

}  // namespace
}  // namespace xinglin::db::sqlite
