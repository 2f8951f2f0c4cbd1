// Ways of saying, as the knowledge file writes them.
#include "libs/triage/spelling.h"

#include <gtest/gtest.h>

namespace xinglin::triage::engine {
namespace {

TEST(Spelling, KnowsGapsChoicesAndSharedSets) {
    Spelling spelling;
    spelling.share({"ache", "pain"});
    const auto pieces = spelling.pieces("(chest|breast)~<0>");
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_FALSE(pieces[0].gap_before);
    EXPECT_TRUE(pieces[1].gap_before);
    EXPECT_EQ(spelling.groups[pieces[0].group].size(), 2U);
    EXPECT_EQ(spelling.words[spelling.groups[pieces[1].group][1]], "pain");
}

TEST(Spelling, NumbersWhatIsTheSameOnce) {
    Spelling spelling;
    spelling.share({"疼", "痛"});
    EXPECT_EQ(spelling.pieces("头(疼|痛)").at(1).group, spelling.pieces("肚子<0>").at(1).group);
    EXPECT_EQ(spelling.pieces("头晕").at(0).group, spelling.pieces("头晕").at(0).group);
}

TEST(Spelling, ReadsNothingThatIsNotWhole) {
    Spelling spelling;
    spelling.share({"pain"});
    for (std::string_view way : {"", "~", "chest <", "chest <7>", "chest <a>", "chest <>", "(chest", "<99999999999999999999>"}) {
        EXPECT_TRUE(spelling.pieces(way).empty()) << way;
    }
}

}  // namespace
}  // namespace xinglin::triage::engine
