#include "platform/db/txn.h"

#include <gtest/gtest.h>

namespace xinglin::db {
namespace {

// Remembers what reached the engine.
struct Recorder final : Connection {
    void exec(const Statement& statement, std::span<const Value> values) override { note(statement, values); }
    std::int64_t exec_count(const Statement& statement, std::span<const Value> values) override {
        note(statement, values);
        return 1;
    }
    Rows query(const Statement& statement, std::span<const Value> values) override {
        note(statement, values);
        return Rows(0);
    }
    void lock(std::string_view key) override { locked = key; }
    void script(std::string_view) override {}

    void note(const Statement& statement, std::span<const Value> values) {
        name = statement.name;
        given.assign(values.begin(), values.end());
    }
    std::string name;
    std::string locked;
    std::vector<Value> given;
};

constexpr Statement kOpen{.name = "open", .sqlite = "", .postgres = "", .parameters = 2};
constexpr Statement kReadable{.name = "readable", .sqlite = "", .postgres = "", .guard = Guard::Readable, .parameters = 1};
constexpr Statement kSystem{.name = "system", .sqlite = "", .postgres = "", .guard = Guard::System};

struct Transaction : testing::Test {
    Recorder engine;
    Txn txn{engine, Txn::Mode::Write, Instant{77}};
    Access doctor = [] {
        Access access;
        access.role = Role::Doctor;
        access.person.bytes[0] = 1;
        access.tenant.bytes[0] = 2;
        return access;
    }();
};

TEST_F(Transaction, HandsOverTheValuesInOrder) {
    txn.exec(kOpen, 5, "text");
    ASSERT_EQ(engine.given.size(), 2U);
    EXPECT_EQ(std::get<std::int64_t>(engine.given[0]), 5);
    EXPECT_EQ(std::get<std::string_view>(engine.given[1]), "text");
}

TEST_F(Transaction, RefusesTooFewOrTooManyValues) {
    EXPECT_THROW(txn.exec(kOpen, 1), Bug);
    EXPECT_THROW(txn.exec(kOpen, 1, 2, 3), Bug);
}

TEST_F(Transaction, TellsAReadableStatementWhoActsAndWhen) {
    txn.query(kReadable, doctor, 9);
    ASSERT_EQ(engine.given.size(), 4U);
    EXPECT_EQ(std::get<Bytes>(engine.given[1])[0], 1) << "the person who acts";
    EXPECT_EQ(std::get<Bytes>(engine.given[2])[0], 2) << "his tenant";
    EXPECT_EQ(std::get<std::int64_t>(engine.given[3]), 77) << "now";
}

TEST_F(Transaction, RefusesAGuardedStatementWithoutAnybodyActing) {
    EXPECT_THROW(txn.query(kReadable, 9), Bug);
    EXPECT_THROW(txn.query(kSystem), Bug);
}

TEST_F(Transaction, LetsOnlyTheSystemRunASystemStatement) {
    EXPECT_THROW(txn.query(kSystem, doctor), Bug);
    EXPECT_NO_THROW(txn.query(kSystem, Access::system("dispatch")));
}

TEST_F(Transaction, RefusesSomebodyActingOnAnOpenStatement) { EXPECT_THROW(txn.exec(kOpen, doctor, 1, 2), Bug); }

TEST_F(Transaction, LocksOnlyWhenItWrites) {
    Txn reading(engine, Txn::Mode::Read, Instant{});
    reading.lock("slot");
    EXPECT_EQ(engine.locked, "");
    txn.lock("slot");
    EXPECT_EQ(engine.locked, "slot");
}

TEST_F(Transaction, BindsNothingAsNull) {
    const std::optional<std::string> there = "there";
    txn.exec(kOpen, std::optional<std::int64_t>{}, there);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(engine.given[0]));
    EXPECT_EQ(std::get<std::string_view>(engine.given[1]), "there");
}

}  // namespace
}  // namespace xinglin::db
