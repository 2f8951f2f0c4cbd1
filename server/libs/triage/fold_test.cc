#include "libs/triage/fold.h"

#include <gtest/gtest.h>

#include "libs/triage/tree.h"

namespace xinglin::triage::engine {
namespace {

TEST(Folding, MakesOneWritingOfMany) {
    EXPECT_EQ(fold("ＢＰ　１８０").text, "bp 180");
    EXPECT_EQ(fold("頭痛，發燒").text, "头痛，发烧");
    EXPECT_EQ(fold("肚子疼痛").text, "肚子疼");
    EXPECT_EQ(fold("3-year-old   Boy").text, "3 year old boy");
    EXPECT_EQ(fold("I’m, don't").text, "im, dont");
}

TEST(Folding, RemembersWhereEachByteCameFrom) {
    const Folded folded = fold("  Ｔ 39");
    ASSERT_EQ(folded.text, "t 39");
    EXPECT_EQ(folded.origin.front(), 2U);
    EXPECT_EQ(folded.origin.back(), 8U);
}

TEST(Folding, OutlivesBytesThatAreNoText) {
    EXPECT_EQ(fold("\xE8\x83").text, " ");
    EXPECT_EQ(fold(std::string("a\xFF\xFE") + "b").text, "a b");
}

TEST(Clauses, EndAtMarksButNotWithinNumbers) {
    EXPECT_EQ(clause_mark("39.5", 2), 0U);
    EXPECT_EQ(clause_mark("no. yes", 2), 1U);
    EXPECT_EQ(clause_mark("好，", 3), 3U);
}

TEST(Tree, MarksItselfBrokenInsteadOfReadingBeyond) {
    const std::string text{'\x15', 'h', 'e'};   // A text of five bytes, of which two are there.
    Tree tree(text);
    EXPECT_EQ(tree.text(), "");
    EXPECT_TRUE(tree.broken());
    Tree empty("");
    EXPECT_EQ(empty.number(), 0);
    EXPECT_TRUE(empty.broken());
}

}  // namespace
}  // namespace xinglin::triage::engine
