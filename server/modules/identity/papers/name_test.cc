#include "modules/identity/papers/name.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace xinglin::identity {
namespace {

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

TEST(Name, HasOneCharacterOrFifty) {
    EXPECT_EQ(normal_name("王"), "王");
    EXPECT_EQ(normal_name(repeated("龘", 50)), repeated("龘", 50));
    for (const std::string& typed : {std::string(), std::string("   "), std::string("　"), repeated("龘", 51), repeated("a", 100'000)}) {
        EXPECT_EQ(normal_name(typed).error().code, "identity.name_form") << typed.size();
    }
}

TEST(Name, KeepsRareCharactersAsTheyAre) {
    for (auto name : {"王\U00020087", "\U0002A6DE丽", "李\U0002CE2A", "\U0002EBF0", "\U00030000", "㛃", "﨎", "〇", "王𬳽"}) {
        EXPECT_EQ(normal_name(name), name);
    }
}

TEST(Name, IsOfAnyScript) {
    for (auto name : {"བསྟན་འཛིན", "ئابلىمىت", "ᠪᠠᠶᠠᠷ", "Müller", "O'Brien-Smith", "José da Silva Jr.", "김철수", "Nguyễn Thị Hà"}) {
        EXPECT_EQ(normal_name(name), name) << name;
    }
}

TEST(Name, WritesTheMiddleDotInOneWay) {
    for (auto typed : {"买买提·吾守尔", "买买提•吾守尔", "买买提・吾守尔", "买买提･吾守尔", "买买提‧吾守尔", "买买提⋅吾守尔", "买买提∙吾守尔",
                       "买买提.吾守尔", "买买提．吾守尔", "  买买提·吾守尔　"}) {
        EXPECT_EQ(normal_name(typed), "买买提·吾守尔") << typed;
    }
    EXPECT_EQ(normal_name("J. R. R. Tolkien"), "J. R. R. Tolkien") << "a full stop after a letter stays one";
}

TEST(Name, HasNothingInItThatIsNoName) {
    for (auto typed : {"·王", "王·", "王··李", "王1", "１２", "王\n李", "王\t李", "王\x01", "王\u200B李", "\u202E王", "王\uFEFF", "😀", "王_李",
                       "<b>", "王\xFF", "\xC0\x80", "王\uE000", "-", ". .", "王/李", "王@"}) {
        EXPECT_FALSE(normal_name(typed)) << typed;
    }
}

RC_GTEST_PROP(Name, IsTheSameWhenItIsReadAgain, (std::string typed)) {
    const auto once = normal_name(typed);
    if (once) RC_ASSERT(normal_name(*once).value() == *once);
}

RC_GTEST_PROP(Name, NeverHoldsAControl, ()) {
    const std::string control(1, static_cast<char>(*rc::gen::inRange(1, 32)));
    RC_ASSERT(!normal_name("王" + control + "李").has_value());
}

}  // namespace
}  // namespace xinglin::identity
