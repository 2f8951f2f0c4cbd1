#include "platform/db/store.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/db/closure.h"
#include "platform/db/notes_testing.h"

namespace xinglin::db {
namespace {

struct Notes : testing::Test {
    TestStore store{"note", std::span(&kNotes, 1)};

    std::int64_t count() { return count_notes(*store); }
    Result<void> add(std::int64_t id) { return store->write_now(adding(id)); }
};

TEST_F(Notes, AreThereAfterTheyWereAcknowledged) {
    ASSERT_TRUE(add(1));
    EXPECT_EQ(count(), 1);
    store.reopen();
    EXPECT_EQ(count(), 1);
}

TEST_F(Notes, GiveBackWhatWasWrittenByteForByte) {
    const std::string odd = "杏林 🌱 it's \"quoted\"\n\\";
    const std::vector<std::uint8_t> seal{0, 255, 0, 1};
    const Result<void> written = store->write_now([&](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, INT64_MAX, odd, seal);
        txn.exec(kAdd, INT64_MIN, "", std::vector<std::uint8_t>{});
        txn.exec(kAdd, 0, "no seal", std::nullopt);
        return {};
    });
    ASSERT_TRUE(written);

    const auto rows = *store->read_now([](Txn& txn, Moment&) -> Result<Rows> { return txn.query(kAll); });

    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].integer(0), INT64_MIN);
    EXPECT_EQ(rows[0].text(1), "");
    EXPECT_FALSE(rows[0].is_null(2));
    EXPECT_TRUE(rows[0].bytes(2).empty());
    EXPECT_TRUE(rows[1].is_null(2));
    EXPECT_EQ(rows[2].text(1), odd);
    EXPECT_TRUE(std::ranges::equal(rows[2].bytes(2), seal));
}

TEST_F(Notes, CountOnlyTheRowsThatChanged) {
    const auto counts = *store->write_now([](Txn& txn, Moment&) -> Result<std::pair<std::int64_t, std::int64_t>> {
        const auto first = txn.exec_count(kAdd, 1, "x", std::nullopt);
        return std::pair(first, txn.exec_count(kAdd, 1, "x", std::nullopt));
    });
    EXPECT_EQ(counts, std::pair(INT64_C(1), INT64_C(0)));
}

TEST_F(Notes, AreGoneWhenTheClosureRefuses) {
    const Result<void> refused = store->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, 1, "x", std::nullopt);
        return refuse(said_no());
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "note.said_no");
    EXPECT_EQ(count(), 0);
}

TEST_F(Notes, KeptOutliveTheRefusal) {
    bool pushed = false;
    const Result<void> refused = store->write_now([&](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, 1, "gone", std::nullopt);
        txn.after_commit([&] { pushed = true; });
        txn.keep([](Txn& kept) { kept.exec(kAdd, 2, "kept", std::nullopt); });
        return refuse(said_no());
    });
    ASSERT_FALSE(refused);
    EXPECT_FALSE(pushed) << "what a refused closure wanted to send is thrown away";
    const auto rows = *store->read_now([](Txn& txn, Moment&) -> Result<Rows> { return txn.query(kAll); });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].text(1), "kept");
}

TEST_F(Notes, KeptByAReaderAreWrittenBeforeHeIsAnswered) {
    const auto seen = store->read_now([](Txn& txn, Moment&) -> Result<std::int64_t> {
        txn.keep([](Txn& kept) { kept.exec(kAdd, 7, "he looked", std::nullopt); });
        return txn.query(kCount)[0].integer(0);
    });
    EXPECT_EQ(*seen, 0);
    EXPECT_EQ(count(), 1);
}

TEST_F(Notes, AreNotWrittenWhenWhatIsKeptCannotBe) {
    const Result<void> failed = store->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, 1, "x", std::nullopt);
        txn.keep([](Txn& kept) { kept.exec(kAddOrFail, 1, "the audit row fails"); });
        return {};
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, "server.bug");
    EXPECT_EQ(count(), 0);
}

TEST_F(Notes, OfABrokenClosureAreUndoneAlone) {
    const Result<void> broken = store->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, 1, "x", std::nullopt);
        check(false, "this test breaks its promise");
        return {};
    });
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, "server.bug");
    EXPECT_TRUE(add(2));
    EXPECT_EQ(count(), 1);
}

TEST_F(Notes, OfAClosureThatSwallowedAnErrorAreUndone) {
    const Result<void> swallowed = store->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kAdd, 1, "x", std::nullopt);
        try {
            txn.exec_count(kAddOrFail, 1, "twice");
        } catch (const Bug&) {
        }
        return {};
    });
    EXPECT_FALSE(swallowed);
    EXPECT_EQ(count(), 0);
}

TEST_F(Notes, CannotBeWrittenByAReader) {
    const auto tried = store->read_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec_count(kAdd, 1, "x", std::nullopt);
        return {};
    });
    EXPECT_FALSE(tried);
    EXPECT_EQ(count(), 0);
}

TEST_F(Notes, TakeTheMomentOfTheClock) {
    store.clock.turn(1h);
    const auto now = *store->write_now([](Txn& txn, Moment& moment) -> Result<Instant> {
        EXPECT_EQ(txn.now(), moment.now);
        return moment.now;
    });
    EXPECT_EQ(now, store.clock.now());
}

TEST_F(Notes, EffectsFollowTheCommitInOrder) {
    std::vector<int> order;
    std::promise<void> answered;
    store->write({}, Lane::Interactive,
                 [&](Txn& txn, Moment&) -> Result<void> {
                     txn.after_commit([&] { order.push_back(1); });
                     txn.after_commit([&] { order.push_back(2); });
                     return {};
                 },
                 [&](Result<void>) {
                     order.push_back(3);
                     answered.set_value();
                 });
    answered.get_future().wait();
    EXPECT_EQ(order, (std::vector{1, 2, 3}));
}

TEST_F(Notes, AreAllThereWhenTheStoreHasDrained) {
    std::atomic<int> answered{0};
    for (int i = 0; i < 500; ++i) {
        store->write({}, Lane::Interactive, adding(i),
                     [&](const Result<void>& outcome) { answered += outcome.has_value() ? 1 : 0; });
    }
    store->drain();
    EXPECT_EQ(answered, 500);
    EXPECT_EQ(add(1000).error().code, "db.unavailable") << "after draining the store takes no more";
}

TEST_F(Notes, AreRefusedWhenTheirClosureTakesTooLong) {
    const auto slow = [&](Lane lane, Duration pause) {
        return store->write_now(
            [&](Txn& txn, Moment&) -> Result<void> {
                txn.exec(kAdd, 1, "x", std::nullopt);
                std::this_thread::sleep_for(pause);
                return txn.exec_count(kAdd, 2, "x", std::nullopt) == 1 ? Result<void>{} : refuse(said_no());
            },
            lane);
    };
    const auto late = slow(Lane::Interactive, kInteractiveMax + 10ms);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "db.too_long");
    EXPECT_EQ(count(), 0) << "nothing of it is there";
    EXPECT_TRUE(add(7)) << "and the next goes on";
    EXPECT_TRUE(slow(Lane::Bulk, kInteractiveMax + 10ms)) << "bulk work has its own steps";
}

}  // namespace
}  // namespace xinglin::db
