#include "platform/db/migrate.h"

#include "platform/db/notes_testing.h"

namespace xinglin::db {
namespace {

constexpr Migration kSecond{.number = 2, .name = "colour", .sqlite = "ALTER TABLE note ADD COLUMN colour TEXT;",
                            .postgres = "ALTER TABLE note ADD COLUMN colour text;"};
constexpr Migration kEdited{.number = 1, .name = "note", .sqlite = "CREATE TABLE note (id INTEGER) STRICT;",
                            .postgres = "CREATE TABLE note (id bigint);"};
constexpr Migration kBroken{.number = 2, .name = "broken",
                            .sqlite = "CREATE TABLE half (id INTEGER); CREATE TABLE note (id INTEGER);",
                            .postgres = "CREATE TABLE half (id bigint); CREATE TABLE note (id bigint);"};
constexpr std::array kBoth{kNotes, kSecond};
constexpr std::array kWithBroken{kNotes, kBroken};
constexpr Statement kColours{.name = "note.colours", .sqlite = "SELECT colour FROM note", .postgres = "SELECT colour FROM note"};
constexpr Statement kHalf{.name = "note.half", .sqlite = "SELECT id FROM half", .postgres = "SELECT id FROM half"};
constexpr Statement kRecorded{.name = "note.recorded", .sqlite = "SELECT number, name, at FROM schema_migration ORDER BY number",
                              .postgres = "SELECT number, name, at FROM schema_migration ORDER BY number"};

struct Migrations : testing::Test {
    TestStore store{"note", std::span(&kNotes, 1)};

    void run(std::span<const Migration> migrations) {
        const ModuleMigrations module{"note", migrations};
        migrate(*store, {&module, 1});
    }
    Result<Rows> ask(const Statement& statement) {
        return store->read_now([&](Txn& txn, Moment&) -> Result<Rows> { return txn.query(statement); });
    }
};

TEST_F(Migrations, RunOnceEach) {
    run(kBoth);
    run(kBoth);
    EXPECT_TRUE(ask(kColours));
    const Rows recorded = *ask(kRecorded);
    ASSERT_EQ(recorded.size(), 2U);
    EXPECT_EQ(recorded[1].text(1), "colour");
    EXPECT_EQ(recorded[1].instant(2), store.clock.now());
}

TEST_F(Migrations, RefuseATextThatWasEdited) { EXPECT_THROW(run({&kEdited, 1}), std::runtime_error); }

TEST_F(Migrations, RefuseADatabaseOfANewerProgram) {
    run(kBoth);
    EXPECT_THROW(run({&kNotes, 1}), std::runtime_error);
}

TEST_F(Migrations, LeaveNothingHalfDone) {
    EXPECT_THROW(run(kWithBroken), std::runtime_error);
    EXPECT_FALSE(ask(kHalf)) << "the table made before the failure is gone with it";
    EXPECT_EQ(ask(kRecorded)->size(), 1U);
    EXPECT_NO_THROW(run(kBoth));
}

TEST_F(Migrations, OfTwoModulesDoNotMeet) {
    constexpr static Migration kOther{.number = 1, .name = "other", .sqlite = "CREATE TABLE other (id INTEGER) STRICT;",
                                      .postgres = "CREATE TABLE other (id bigint);"};
    const std::array modules{ModuleMigrations{"note", {&kNotes, 1}}, ModuleMigrations{"other", {&kOther, 1}}};
    migrate(*store, modules);
    EXPECT_EQ(ask(kRecorded)->size(), 2U);
}

}  // namespace
}  // namespace xinglin::db
