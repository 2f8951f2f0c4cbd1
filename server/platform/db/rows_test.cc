#include "platform/db/rows.h"

#include <gtest/gtest.h>

namespace xinglin::db {
namespace {

Rows one_of_each() {
    Rows rows(4);
    rows.add_integer(-5);
    rows.add_text("杏林");
    rows.add_bytes(std::vector<std::uint8_t>(16, 7));
    rows.add_null();
    return rows;
}

TEST(Rows, GiveEachColumnAsWhatItIs) {
    const Rows rows = one_of_each();
    const Row row = rows[0];
    EXPECT_EQ(row.integer(0), -5);
    EXPECT_EQ(row.instant(0), Instant{-5});
    EXPECT_TRUE(row.truth(0));
    EXPECT_EQ(row.text(1), "杏林");
    EXPECT_EQ(row.id<PersonId>(2).bytes[15], 7);
    EXPECT_TRUE(row.is_null(3));
}

TEST(Rows, GiveNothingForANull) {
    const Rows rows = one_of_each();
    EXPECT_FALSE(rows[0].maybe_id<PersonId>(3));
    EXPECT_FALSE(rows[0].maybe_instant(3));
    EXPECT_FALSE(rows[0].maybe_integer(3));
    EXPECT_FALSE(rows[0].maybe_text(3));
    EXPECT_EQ(rows[0].maybe_integer(0), -5);
    EXPECT_EQ(rows[0].maybe_text(1), "杏林");
}

TEST(Rows, RefuseAColumnOfAnotherKind) {
    const Rows rows = one_of_each();
    EXPECT_THROW(rows[0].text(0), Bug);
    EXPECT_THROW(rows[0].integer(1), Bug);
    EXPECT_THROW(rows[0].bytes(1), Bug);
    EXPECT_THROW(rows[0].integer(3), Bug);
    EXPECT_THROW(rows[0].integer(4), Bug);
    EXPECT_THROW(rows[1].integer(0), Bug);
}

TEST(Rows, RefuseAnIdThatIsTooShort) {
    Rows rows(1);
    rows.add_bytes(std::vector<std::uint8_t>(15, 7));
    EXPECT_THROW(rows[0].id<PersonId>(0), Bug);
}

TEST(Rows, KnowWhetherThereIsOnlyOne) {
    EXPECT_FALSE(Rows(2).only());
    EXPECT_TRUE(one_of_each().only());
    Rows two(1);
    two.add_integer(1);
    two.add_integer(2);
    EXPECT_THROW(two.only(), Bug);
}

TEST(Rows, AreWalkedInOrder) {
    Rows rows(1);
    for (int i = 0; i < 5; ++i) rows.add_integer(i);
    std::int64_t expected = 0;
    for (const Row row : rows) EXPECT_EQ(row.integer(0), expected++);
    EXPECT_EQ(expected, 5);
}

}  // namespace
}  // namespace xinglin::db
