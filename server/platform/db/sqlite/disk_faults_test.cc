#include <thread>

#include "platform/db/notes_testing.h"
#include "platform/db/sqlite/faults_testing.h"

namespace xinglin::db::sqlite {
namespace {

struct OnABadDisk : testing::Test {
    void open(bool durable) {
        store.emplace("note", std::span(&kNotes, 1), [&](StoreOptions& options) {
            options.durable = durable;
            options.on_fatal = [this](std::string_view) { ++fatal; };
        }, TestEngine::Sqlite);
    }
    void SetUp() override { open(false); }
    bool becomes_writable() {
        for (int tries = 0; tries < 400 && !(*store)->health().writable; ++tries) std::this_thread::sleep_for(10ms);
        return (*store)->health().writable;
    }

    const Faulty faulty;
    Answers answers;
    std::atomic<int> fatal{0};
    std::optional<TestStore> store;
};

TEST_F(OnABadDisk, AFullDiskIsADefiniteNo) {
    Held held(**store);
    for (int i = 0; i < 3; ++i) (*store)->write({}, Lane::Interactive, adding(i), answers.named("note"));
    faults().write_fails = true;
    held.let_go();
    while (answers.codes().size() < 3) std::this_thread::sleep_for(1ms);

    EXPECT_EQ(answers.codes(), (std::vector<std::string>{"db.full", "db.full", "db.full"}));
    EXPECT_FALSE((*store)->health().writable);
    EXPECT_TRUE((*store)->health().alive);
    EXPECT_EQ(fatal, 0);
    EXPECT_EQ(count_notes(**store), 0) << "reads go on, and nothing was written";
    EXPECT_EQ((*store)->write_now(adding(9)).error().code, "db.full");
}

TEST_F(OnABadDisk, WritesGoOnWhenThereIsSpaceAgain) {
    faults().write_fails = true;
    ASSERT_EQ((*store)->write_now(adding(1)).error().code, "db.full");
    std::this_thread::sleep_for(1200ms);
    EXPECT_FALSE((*store)->health().writable) << "the probe still fails";

    faults().write_fails = false;

    EXPECT_TRUE(becomes_writable());
    EXPECT_TRUE((*store)->write_now(adding(2)));
    store->reopen();
    EXPECT_EQ(count_notes(**store), 1);
}

TEST_F(OnABadDisk, AFileThatMayNotGrowIsFull) {
    ASSERT_TRUE((*store)->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.connection().script("PRAGMA max_page_count = 20");
        return {};
    }));
    const auto written = (*store)->write_now([](Txn& txn, Moment&) -> Result<void> {
        for (int i = 0; i < 100; ++i) txn.exec(kAdd, i, std::string(4000, 'x'), std::nullopt);
        return {};
    });
    EXPECT_EQ(written.error().code, "db.full");
    EXPECT_FALSE((*store)->health().writable);
    EXPECT_EQ(count_notes(**store), 0);
}

TEST_F(OnABadDisk, OneThatNeedsTooMuchDoesNotTakeHisNeighboursAlong) {
    ASSERT_TRUE((*store)->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.connection().script("PRAGMA max_page_count = 20");
        return {};
    }));
    Held held(**store);
    (*store)->write({}, Lane::Interactive, adding(1), answers.named("small"));
    (*store)->write({}, Lane::Interactive, [](Txn& txn, Moment&) -> Result<void> {
        for (int i = 100; i < 200; ++i) txn.exec(kAdd, i, std::string(4000, 'x'), std::nullopt);
        return {};
    }, answers.named("large"));
    held.let_go();
    (*store)->drain();
    EXPECT_EQ(answers.codes(), (std::vector<std::string>{"ok", "db.full"}));
    EXPECT_EQ(fatal, 0);
}

TEST_F(OnABadDisk, NothingIsAcknowledgedAfterAFailedSync) {
    open(true);
    ASSERT_TRUE((*store)->write_now(adding(1)));
    Held held(**store);
    for (int i = 2; i < 5; ++i) (*store)->write({}, Lane::Interactive, adding(i), answers.named("note"));
    faults().sync_fails = true;
    held.let_go();
    while (answers.codes().size() < 3) std::this_thread::sleep_for(1ms);

    for (const std::string& code : answers.codes()) EXPECT_NE(code, "ok");
    EXPECT_GE(fatal, 1) << "the process is told to end";
    EXPECT_FALSE((*store)->health().alive);
    faults().sync_fails = false;
    EXPECT_FALSE((*store)->write_now(adding(9))) << "a later fsync proves nothing";
}

TEST_F(OnABadDisk, WhatWasAcknowledgedBeforeTheFaultIsThereAfterARestart) {
    open(true);
    ASSERT_TRUE((*store)->write_now(adding(1)));
    faults().sync_fails = true;
    EXPECT_FALSE((*store)->write_now(adding(2)));
    faults().sync_fails = false;
    store->reopen();
    EXPECT_GE(count_notes(**store), 1);
    EXPECT_TRUE((*store)->write_now(adding(3)));
}

}  // namespace
}  // namespace xinglin::db::sqlite
