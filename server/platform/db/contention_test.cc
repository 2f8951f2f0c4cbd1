// Sixteen callers at once, on both engines: a limit that is counted holds, and nobody's work is lost.
#include <thread>

#include "platform/db/notes_testing.h"

namespace xinglin::db {
namespace {

constexpr int kCallers = 16;
constexpr int kRounds = 12;
constexpr int kLimit = 3;

constexpr Migration kSlots{
    .number = 1, .name = "slot",
    .sqlite = "CREATE TABLE slot (id INTEGER PRIMARY KEY, person INTEGER NOT NULL) STRICT;"
              "CREATE INDEX slot_person ON slot (person);",
    .postgres = "CREATE TABLE slot (id bigint PRIMARY KEY, person bigint NOT NULL); CREATE INDEX slot_person ON slot (person);"};
constexpr Statement kTaken{.name = "slot.taken", .sqlite = "SELECT count(id) FROM slot WHERE person = ?1",
                           .postgres = "SELECT count(id) FROM slot WHERE person = $1", .parameters = 1};
constexpr Statement kTake{.name = "slot.take", .sqlite = "INSERT INTO slot (id, person) VALUES (?1, ?2)",
                          .postgres = "INSERT INTO slot (id, person) VALUES ($1, $2)", .parameters = 2};
constexpr Statement kMost{.name = "slot.most",
                          .sqlite = "SELECT count(id) FROM slot GROUP BY person ORDER BY count(id) DESC LIMIT 1",
                          .postgres = "SELECT count(id) FROM slot GROUP BY person ORDER BY count(id) DESC LIMIT 1"};
constexpr Statement kSum{.name = "slot.sum", .sqlite = "SELECT sum(person), count(id) = 0, person FROM slot GROUP BY person",
                         .postgres = "SELECT sum(person), count(id) = 0, person FROM slot GROUP BY person"};

Error enough() { return {.kind = ErrorKind::TooMany, .code = "slot.enough"}; }

struct Contention : testing::TestWithParam<bool> {
    TestStore store{"slot", std::span(&kSlots, 1), [](StoreOptions& options) { options.workers = kCallers; }};
    std::atomic<std::int64_t> next_id{0};
    std::atomic<int> busy{0};

    Result<void> take_slot(std::int64_t person) {
        return store->write_now([&](Txn& txn, Moment&) -> Result<void> {
            if (GetParam()) txn.lock("slot " + std::to_string(person));
            if (txn.query(kTaken, person)[0].integer(0) >= kLimit) return refuse(enough());
            txn.exec(kTake, ++next_id, person);
            return {};
        });
    }
};

TEST_P(Contention, NobodyTakesMoreThanTheLimit) {
    std::vector<std::jthread> callers;
    for (int caller = 0; caller < kCallers; ++caller) {
        callers.emplace_back([this] {
            for (std::int64_t person = 0; person < kRounds; ++person) {
                const Result<void> taken = take_slot(person);
                if (!taken && taken.error().code == "db.busy") ++busy;
            }
        });
    }
    callers.clear();

    const Rows most = *store->read_now([](Txn& txn, Moment&) -> Result<Rows> { return txn.query(kMost); });
    EXPECT_LE(most[0].integer(0), kLimit);
    EXPECT_LE(busy, kCallers * kRounds / 10) << "conflicts end after few runs";
}

INSTANTIATE_TEST_SUITE_P(UnderALockAndWithout, Contention, testing::Bool(),
                         [](const auto& with) { return with.param ? "UnderALock" : "Without"; });

TEST(Sums, OfBigIntegersAreIntegers) {
    TestStore store("slot", std::span(&kSlots, 1));
    constexpr std::int64_t kLarge = 123'456'789'012'345'678;
    ASSERT_TRUE(store->write_now([&](Txn& txn, Moment&) -> Result<void> {
        for (int i = 0; i < 4; ++i) txn.exec(kTake, i, kLarge);
        for (int i = 4; i < 6; ++i) txn.exec(kTake, i, -30'000);
        return {};
    }));
    const Rows sums = *store->read_now([](Txn& txn, Moment&) -> Result<Rows> { return txn.query(kSum); });
    ASSERT_EQ(sums.size(), 2U);
    for (const Row row : sums) {
        EXPECT_EQ(row.integer(0), row.integer(2) == kLarge ? 4 * kLarge : -60'000);
        EXPECT_FALSE(row.truth(1));
    }
}

TEST(Order, OfEqualKeysIsKept) {
    TestStore store("note", std::span(&kNotes, 1));
    std::vector<int> ran;
    for (int i = 0; i < 200; ++i) {
        store->write(WorkKey{42}, Lane::Interactive, adding(i), [&ran, i](const Result<void>&) { ran.push_back(i); });
    }
    store->drain();
    ASSERT_EQ(ran.size(), 200U);
    EXPECT_TRUE(std::is_sorted(ran.begin(), ran.end()));
}

}  // namespace
}  // namespace xinglin::db
