// What only PostgreSQL does: conflicts run again, locks before snapshots, links that are lost.
#include "platform/db/postgres/store.h"

#include <thread>

#include "platform/db/failure.h"
#include "platform/db/notes_testing.h"

namespace xinglin::db::postgres {
namespace {

constexpr Statement kPid{.name = "pg.pid", .sqlite = "", .postgres = "SELECT pg_backend_pid()"};
constexpr Statement kTerminate{.name = "pg.terminate", .sqlite = "",
                               .postgres = "SELECT pg_terminate_backend($1::int)", .parameters = 1};
constexpr Statement kTypes{.name = "pg.types", .sqlite = "",
                           .postgres = "SELECT true, 7::smallint, (-7)::int, 'name'::name, NULL::text, pg_current_xact_id(), "
                                       "0::numeric"};
constexpr Statement kBodyOf{.name = "note.body_of", .sqlite = "",
                            .postgres = "SELECT body FROM note WHERE id = $1", .parameters = 1};
constexpr Statement kSetBody{.name = "note.set_body", .sqlite = "",
                             .postgres = "UPDATE note SET body = $2 WHERE id = $1", .parameters = 2};

// Kills its own connection while the COMMIT is under way.
constexpr std::string_view kDieAtCommit =
    "RESET ROLE; CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
    "$$BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END$$; SET ROLE xinglin_owner;"
    "CREATE CONSTRAINT TRIGGER die AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
    "WHEN (NEW.body = 'die') EXECUTE FUNCTION die()";

// Instantiated only when the tests run on a PostgreSQL server.
std::vector<int> once_on_postgres() { return testing_on_sqlite() ? std::vector<int>{} : std::vector<int>{0}; }

struct Postgres : testing::TestWithParam<int> {
    TestStore store{"note", std::span(&kNotes, 1)};

    std::string body_of(std::int64_t id) {
        return *store->read_now([&](Txn& txn, Moment&) -> Result<std::string> {
            return std::string(txn.query(kBodyOf, id)[0].text(0));
        });
    }
    void kill(std::int64_t pid) {
        ASSERT_TRUE(store->read_now([&](Txn& txn, Moment&) -> Result<void> {
            txn.connection().script("SET LOCAL ROLE NONE");   // An owner of tables may not.
            (void)txn.query(kTerminate, pid);
            return {};
        }));
    }
};

TEST_P(Postgres, RunsAConflictFiveTimesMoreThenSaysBusy) {
    int runs = 0;
    const Result<void> conflicted = store->write_now([&](Txn&, Moment&) -> Result<void> {
        ++runs;
        throw Failure(FailureKind::Conflict, "always");
    });
    EXPECT_EQ(conflicted.error().code, "db.busy");
    EXPECT_EQ(runs, 6);
}

TEST_P(Postgres, LosesNoUpdateToAnother) {
    ASSERT_TRUE(store->write_now(adding(1)));
    std::vector<std::jthread> callers;
    std::atomic<int> won{0};
    for (int i = 0; i < 8; ++i) {
        callers.emplace_back([&] {
            won += store->write_now([](Txn& txn, Moment&) -> Result<void> {
                const std::string body(txn.query(kBodyOf, 1)[0].text(0));
                txn.exec(kSetBody, 1, body + "+");
                return {};
            }).has_value();
        });
    }
    callers.clear();
    EXPECT_EQ(body_of(1), "x" + std::string(static_cast<std::size_t>(won), '+'));
    EXPECT_GE(won, 1);
}

TEST_P(Postgres, TakesAContendedLockBeforeItsSnapshot) {
    ASSERT_TRUE(store->write_now(adding(1)));
    std::promise<void> has_lock;
    std::promise<void> go_on;
    int runs = 0;
    std::jthread first([&] {
        (void)store->write_now([&](Txn& txn, Moment&) -> Result<void> {
            txn.lock("one");
            txn.exec_count(kSetBody, 1, "written under the lock");
            if (runs == 0) has_lock.set_value();
            go_on.get_future().wait();
            return {};
        }, Lane::Interactive, WorkKey{1});
    });
    has_lock.get_future().wait();
    std::jthread later([&] {
        std::this_thread::sleep_for(100ms);
        go_on.set_value();
    });
    const auto seen = store->write_now([&](Txn& txn, Moment&) -> Result<std::string> {
        ++runs;
        (void)txn.query(kCount);   // A snapshot older than the lock, as the reading of a session is.
        txn.lock("one");
        return std::string(txn.query(kBodyOf, 1)[0].text(0));
    }, Lane::Interactive, WorkKey{2});
    EXPECT_EQ(*seen, "written under the lock");
    EXPECT_EQ(runs, 2) << "once to meet the lock, once with it taken ahead";
    EXPECT_TRUE(store->write_now([&](Txn& txn, Moment&) -> Result<void> {
        txn.lock("one");
        return {};
    }, Lane::Interactive, WorkKey{1})) << "a lock taken ahead is given back after the commit";
}

TEST_P(Postgres, RunsAgainWhenTheLinkIsLostBeforeTheCommit) {
    int runs = 0;
    const Result<void> written = store->write_now([&](Txn& txn, Moment&) -> Result<void> {
        const std::int64_t pid = txn.query(kPid)[0].integer(0);
        if (++runs == 1) kill(pid);
        std::this_thread::sleep_for(50ms);
        txn.exec(kAdd, runs, "x", std::nullopt);
        (void)txn.query(kCount);
        return {};
    });
    EXPECT_TRUE(written);
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(count_notes(*store), 1);
}

TEST_P(Postgres, NeverCallsALostCommitASuccess) {
    ASSERT_TRUE(store->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.connection().script(kDieAtCommit);
        return {};
    }));
    int pushes = 0;
    int runs = 0;
    const Result<void> lost = store->write_now([&](Txn& txn, Moment&) -> Result<void> {
        ++runs;
        txn.exec(kAdd, 1, "die", std::nullopt);
        txn.after_commit([&] { ++pushes; });
        return {};
    });
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, "db.unknown");
    EXPECT_EQ(runs, 1) << "what may have been written is not written again";
    EXPECT_EQ(pushes, 0);
    EXPECT_TRUE(store->write_now(adding(2))) << "the next one finds a new link";
}

TEST_P(Postgres, ShowsAnErrorOfAQueuedStatementAtTheCommit) {
    const Result<void> failed = store->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAddOrFail, 1, "x");
        txn.exec(kAddOrFail, 1, "x");
        return {};
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, "server.bug");
    EXPECT_TRUE(store->write_now(adding(1)));
}

TEST_P(Postgres, QueuesManyStatementsWithoutFillingTheLink) {
    ASSERT_TRUE(store->write_now([](Txn& txn, Moment&) -> Result<void> {
        for (int i = 0; i < 5000; ++i) txn.exec(kAdd, i, std::string(200, 'x'), std::nullopt);
        return {};
    }));
    EXPECT_EQ(count_notes(*store), 5000);
}

TEST_P(Postgres, ReadsEveryTypeOfInteger) {
    ASSERT_TRUE(store->write_now([](Txn& txn, Moment&) -> Result<void> {
        const Rows rows = txn.query(kTypes);
        EXPECT_EQ(rows[0].integer(0), 1);
        EXPECT_EQ(rows[0].integer(1), 7);
        EXPECT_EQ(rows[0].integer(2), -7);
        EXPECT_EQ(rows[0].text(3), "name");
        EXPECT_TRUE(rows[0].is_null(4));
        EXPECT_GT(rows[0].integer(5), 0);
        EXPECT_EQ(rows[0].integer(6), 0);
        return {};
    }));
}

TEST_P(Postgres, RefusesAServerThatIsNotThere) {
    SystemClock clock;
    SystemEntropy entropy;
    EXPECT_THROW(open_store({.url = "postgresql://nobody@127.0.0.1:1/none"}, clock, entropy), std::runtime_error);
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Postgres);
INSTANTIATE_TEST_SUITE_P(OnAServer, Postgres, testing::ValuesIn(once_on_postgres()));

}  // namespace
}  // namespace xinglin::db::postgres
