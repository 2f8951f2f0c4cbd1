#include "platform/db/sqlite/backup.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/db/inspection.h"
#include "platform/db/notes_testing.h"

namespace xinglin::db::sqlite {
namespace {

namespace fs = std::filesystem;

struct Backup : testing::Test {
    TestStore store{"note", std::span(&kNotes, 1), {}, TestEngine::Sqlite};
    const fs::path folder = fs::path(store.path()).parent_path();
    const std::string copy = folder / "copy.db";

    void fill(int from, int count) {
        ASSERT_TRUE(store->write_now([&](Txn& txn, Moment&) -> Result<void> {
            for (int i = from; i < from + count; ++i) txn.exec(kAdd, i, std::string(1000, 'x'), std::nullopt);
            return {};
        }));
    }
    static std::int64_t notes_in(const std::string& path) {
        for (const TableInspection& table : inspect_sqlite(path).tables) {
            if (table.table == "note") return table.rows;
        }
        return -1;
    }
};

TEST_F(Backup, HoldsWhatTheStoreHeld) {
    fill(0, 5000);
    int last_total = 0;
    ASSERT_TRUE(store->backup(copy, [&](int, int total) { last_total = total; }));
    EXPECT_GT(last_total, 1000);
    EXPECT_TRUE(inspect_sqlite(copy).is_sound());
    EXPECT_EQ(notes_in(copy), 5000);
    store->drain();
    EXPECT_EQ(inspect_sqlite(copy).tables, inspect_sqlite(store.path()).tables);
}

TEST_F(Backup, EndsWhileWorkGoesOn) {
    fill(0, 5000);
    std::atomic<bool> stop{false};
    std::atomic<std::int64_t> next{5000};
    std::jthread writer([&] {
        while (!stop) (void)store->write_now(adding(next++));
    });
    const Result<void> made = store->backup(copy, {});
    const std::int64_t acknowledged = next;
    stop = true;
    writer.join();

    ASSERT_TRUE(made);
    EXPECT_TRUE(inspect_sqlite(copy).is_sound());
    EXPECT_GE(notes_in(copy), 5000);
    EXPECT_LE(notes_in(copy), acknowledged + 1);
    EXPECT_EQ(count_notes(*store), next) << "nothing that was acknowledged meanwhile is missing in the store";
}

TEST_F(Backup, NeverOverwritesAFile) {
    std::ofstream(copy) << "somebody's file";
    EXPECT_EQ(store->backup(copy, {}).error().code, "db.backup_target");
    EXPECT_EQ(fs::file_size(copy), 15U);
}

TEST_F(Backup, RefusesAFolderThatIsNotThere) {
    EXPECT_EQ(store->backup((folder / "missing" / "copy.db").string(), {}).error().code, "db.backup_target");
    EXPECT_TRUE(store->write_now(adding(1))) << "the writer goes on";
}

TEST_F(Backup, IsRestoredByteForByteInMeaning) {
    fill(0, 100);
    ASSERT_TRUE(store->backup(copy, {}));
    const std::string target = folder / "restored.db";

    const auto restored = restore_sqlite(copy, target);

    ASSERT_TRUE(restored);
    EXPECT_EQ(*restored, inspect_sqlite(copy));
    EXPECT_EQ(notes_in(target), 100);
    EXPECT_EQ(restore_sqlite(copy, target).error().code, "db.backup_target") << "a restore overwrites nothing";
}

TEST_F(Backup, ThatWasDamagedIsNotRestored) {
    fill(0, 2000);
    ASSERT_TRUE(store->backup(copy, {}));
    std::fstream file(copy, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(fs::file_size(copy) / 2));
    file << std::string(8192, '\x5a');
    file.close();
    const std::string target = folder / "restored.db";

    EXPECT_EQ(restore_sqlite(copy, target).error().code, "db.backup_damaged");
    EXPECT_FALSE(fs::exists(target));
}

TEST_F(Backup, ThatIsCutShortIsNotRestored) {
    fill(0, 2000);
    ASSERT_TRUE(store->backup(copy, {}));
    fs::resize_file(copy, fs::file_size(copy) - 4096);
    EXPECT_EQ(restore_sqlite(copy, folder / "restored.db").error().code, "db.backup_damaged");
}

TEST_F(Backup, InspectionSeesASingleChangedValue) {
    fill(0, 10);
    ASSERT_TRUE(store->backup(copy, {}));
    ASSERT_TRUE(store->write_now([](Txn& txn, Moment&) -> Result<void> {
        txn.exec(kRemove, 3);
        txn.exec(kAdd, 3, std::string(999, 'x') + "y", std::nullopt);
        return {};
    }));
    store->drain();
    const Inspection before = inspect_sqlite(copy);
    const Inspection after = inspect_sqlite(store.path());
    EXPECT_NE(before, after);
    EXPECT_EQ(before.tables[0].rows, after.tables[0].rows);
}

}  // namespace
}  // namespace xinglin::db::sqlite
