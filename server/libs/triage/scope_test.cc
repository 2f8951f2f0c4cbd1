#include "libs/triage/scope.h"

#include <gtest/gtest.h>

namespace xinglin::triage::engine {
namespace {

// How `words` are said in the text, which must hold them.
Saying said(std::string_view text, std::string_view words, bool english = true) {
    const Folded folded = fold(text);
    const std::size_t at = folded.text.find(words);
    if (at == std::string::npos) ADD_FAILURE() << words << " is not in " << folded.text;
    return Scope(folded.text).of({.english = english, .at = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())}});
}

TEST(FormerDays, ReachOnlyWhatFollowsThemUntilTheStoryGoesOn) {
    EXPECT_EQ(said("He has a history of seizures", "seizures"), Saying::Past);
    EXPECT_EQ(said("A man with a history of cirrhosis vomited blood", "vomited blood"), Saying::Fact);
    EXPECT_EQ(said("A woman with a history of migraine presents with confusion", "confusion"), Saying::Fact);
    EXPECT_EQ(said("Chest pain in a man with a history of diabetes", "chest pain"), Saying::Fact);
    EXPECT_EQ(said("He had seizures as a child but none since age 6", "seizures"), Saying::Past);
}

TEST(Denial, EndsWhereSomethingElseIsTold) {
    EXPECT_EQ(said("There is no fever", "fever"), Saying::Denied);
    EXPECT_EQ(said("She has neither fever nor chills", "fever"), Saying::Denied);
    EXPECT_EQ(said("She has neither fever nor chills", "chills"), Saying::Denied);
    EXPECT_EQ(said("Passed almost no urine after a week of vomiting", "vomiting"), Saying::Fact);
    EXPECT_EQ(said("No relief after falling on the wrist", "falling"), Saying::Fact);
}

TEST(Denial, OfAnEnglishWordMayBeChinese) {
    EXPECT_EQ(said("今早 glucose 15，没有 vomiting，人清醒", "vomiting"), Saying::Denied);
    EXPECT_EQ(said("今早有 vomiting", "vomiting"), Saying::Fact);
}

TEST(Denial, BelongsToWhatFollowsIt) {
    EXPECT_EQ(said("头痛没有发烧", "头痛", false), Saying::Fact);
    EXPECT_EQ(said("头痛没有发烧", "发烧", false), Saying::Denied);
    EXPECT_EQ(said("突然没有知觉", "突然", false), Saying::Fact);
    EXPECT_EQ(said("发烧有，咳嗽没有", "咳嗽", false), Saying::Denied);
}

TEST(Denial, OfAMedicineIsThatItIsNotTaken) {
    EXPECT_EQ(said("没吃抗凝药", "抗凝药", false), Saying::Denied);
    EXPECT_EQ(said("没吃饭头晕", "头晕", false), Saying::Fact);
}

TEST(Another, CountsWhereHelpIsAskedForHim) {
    EXPECT_EQ(said("我同事发烧了，我怕传染", "发烧", false), Saying::OfAnother);
    EXPECT_EQ(said("好朋友说要从楼上跳下去，我在外地联系不上她", "跳下去", false), Saying::Fact);
}

TEST(Worry, IsNoFact) {
    EXPECT_EQ(said("卵巢囊肿会影响怀孕吗", "怀孕", false), Saying::Supposed);
    EXPECT_EQ(said("怀孕12周", "怀孕", false), Saying::Fact);
}

}  // namespace
}  // namespace xinglin::triage::engine
