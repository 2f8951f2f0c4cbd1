#include "platform/i18n/i18n.h"

#include <gmock/gmock.h>

namespace xinglin::i18n {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kZh =
    "server.unknown: {what: 出错, rule: '{code}', way_out: 再试}\n"
    "visit.taken: {what: '{doctor}已接诊', rule: 一人一诊, way_out: 请看下一位}\n"
    "sms.code: '验证码 {code}，{minutes} 分钟内有效'\n";
constexpr std::string_view kEn =
    "server.unknown: {what: Error, rule: '{code}', way_out: Again}\n"
    "visit.taken: {what: 'Taken by {doctor}', rule: One doctor each, way_out: See the next}\n"
    "sms.code: 'Code {code}, good for {minutes} minutes'\n";

TEST(Catalogue, SaysAnErrorInTheReadersLanguage) {
    const Catalogue catalogue(kZh, kEn);
    const std::vector<Argument> arguments{{"doctor", "Li"}};
    EXPECT_EQ(catalogue.words(Language::Chinese, "visit.taken", arguments).what, "Li已接诊");
    EXPECT_EQ(catalogue.words(Language::English, "visit.taken", arguments).what, "Taken by Li");
    EXPECT_EQ(catalogue.words(Language::English, "visit.taken", arguments).way_out, "See the next");
}

TEST(Catalogue, FillsEveryArgumentOnceAndDoesNotFillWhatWasFilledIn) {
    const Catalogue catalogue(kZh, kEn);
    const std::vector<Argument> arguments{{"code", "{minutes}"}, {"minutes", "5"}};
    EXPECT_EQ(catalogue.text(Language::English, "sms.code", arguments), "Code {minutes}, good for 5 minutes");
}

TEST(Catalogue, LeavesAnArgumentThatNobodyGaveInSight) {
    const Catalogue catalogue(kZh, kEn);
    EXPECT_EQ(catalogue.text(Language::English, "sms.code"), "Code {code}, good for {minutes} minutes");
}

TEST(Catalogue, HasWordsForACodeThatItDoesNotKnow) {
    const Catalogue catalogue(kZh, kEn);
    EXPECT_EQ(catalogue.words(Language::English, "no.such", {}).rule, "no.such");
    EXPECT_FALSE(catalogue.has_words("no.such"));
    EXPECT_TRUE(catalogue.has_words("visit.taken"));
    EXPECT_THROW(catalogue.text(Language::English, "no.such"), std::exception);
}

TEST(Catalogue, NamesWhatDiffersBetweenTheLanguages) {
    const Catalogue catalogue(
        "a.b: {what: 一, rule: '{x}', way_out: 三}\nonly.zh: {what: 一, rule: 二, way_out: 三}\nhalf.zh: {what: 一}\n",
        "a.b: {what: one, rule: '{y}', way_out: three}\nhalf.zh: {what: one, rule: two, way_out: three}\nt: x\n");
    EXPECT_THAT(catalogue.faults(),
                ElementsAre("a.b has other arguments in en.yaml", "half.zh is not whole", "only.zh is missing in en.yaml",
                            "a.b has other arguments in zh.yaml", "t is missing in zh.yaml"));
}

TEST(Catalogue, RefusesADoubledCodeAndForeignParts) {
    EXPECT_THROW(Catalogue("a: x\na: y\n", ""), std::runtime_error);
    EXPECT_THROW(Catalogue("a: {what: x, why: y}\n", ""), std::runtime_error);
    EXPECT_THROW(Catalogue("a: [x]\n", ""), std::runtime_error);
    EXPECT_THROW(Catalogue("a: {what: x\n", ""), std::runtime_error);
}

TEST(EmbeddedCatalogue, IsCompleteInBothLanguages) { EXPECT_THAT(Catalogue::embedded().faults(), ElementsAre()); }

TEST(EmbeddedCatalogue, KnowsTheWordsOfThePlatform) {
    EXPECT_TRUE(Catalogue::embedded().has_words("server.unknown"));
    EXPECT_TRUE(Catalogue::embedded().has_words("picture.damaged"));
}

TEST(Preferred, TakesTheHeaviestLanguageThatWeSpeak) {
    EXPECT_EQ(preferred("en-GB,en;q=0.9,zh;q=0.8"), Language::English);
    EXPECT_EQ(preferred("zh-CN,zh;q=0.9,en;q=0.8"), Language::Chinese);
    EXPECT_EQ(preferred("fr, EN;q=0.3, zh-TW;q=0.25"), Language::English);
    EXPECT_EQ(preferred("en;q=0.5, zh;q=0.7"), Language::Chinese);
    EXPECT_EQ(preferred("en ; q=1.0"), Language::English);
}

TEST(Preferred, IsChineseWhenNothingThatWeSpeakIsAsked) {
    for (const std::string_view header : {"", "*", "fr,de", "en;q=0", ";;;,,,", "english", "en;q=x"}) {
        EXPECT_EQ(preferred(header), Language::Chinese) << header;
    }
    EXPECT_EQ(preferred(std::string(100'000, ',') + "en"), Language::Chinese);
}

TEST(Language, HasATagForTheReply) {
    EXPECT_EQ(language_tag(Language::Chinese), "zh-CN");
    EXPECT_EQ(language_tag(Language::English), "en");
}

}  // namespace
}  // namespace xinglin::i18n
