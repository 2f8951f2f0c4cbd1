#include "libs/triage/person.h"

#include <gtest/gtest.h>

namespace xinglin::triage::engine {
namespace {

Person person(std::string_view text) {
    const Folded folded = fold(text);
    return person_in(folded.text, figures_in(folded.text));
}
std::optional<double> years(std::string_view text) {
    const auto age = person(text).age;
    return age ? std::optional(*age / kYear) : std::nullopt;
}

TEST(Age, IsReadInWordsAndFigures) {
    EXPECT_NEAR(years("A 65 y/o man").value_or(0), 65, 0.1);
    EXPECT_NEAR(years("An 18-month-old toddler").value_or(0), 1.5, 0.1);
    EXPECT_NEAR(years("A two-year-old boy").value_or(0), 2, 0.1);
    EXPECT_NEAR(years("a forty-five-year-old woman").value_or(0), 45, 0.1);
    EXPECT_NEAR(years("孩子两岁半").value_or(0), 2.5, 0.1);
    EXPECT_NEAR(years("My baby, 5 weeks, vomits").value_or(0), 5.0 / 52, 0.02);
}

TEST(Age, IsNotThatOfAChildWhoIsOnlySpokenOf) {
    EXPECT_FALSE(years("38 weeks pregnant, baby has barely moved"));
    EXPECT_FALSE(years("孕36周，宝宝没怎么动"));
    EXPECT_FALSE(years("幽门螺杆菌阳性，会传染给孩子吗"));
    EXPECT_TRUE(years("宝宝发烧")) << "guessed";
    EXPECT_TRUE(person("宝宝发烧").guessed);
}

TEST(Figures, AreReadInEnglishWords) {
    const auto values = [](std::string_view text) {
        std::vector<double> found;
        for (const Figure& one : figures_in(fold(text).text)) found.push_back(one.value);
        return found;
    };
    EXPECT_EQ(values("for two weeks"), std::vector<double>{2});
    EXPECT_EQ(values("twenty-five minutes"), std::vector<double>{25});
    EXPECT_EQ(values("half an hour ago"), std::vector<double>{0.5});
    EXPECT_EQ(values("for a week"), std::vector<double>{1});
    EXPECT_TRUE(values("a man in tents, often someone").empty()) << "an article is no number, nor a part of a word";
}

TEST(Measures, AreKnownByTheirUnits) {
    const auto measured = [](std::string_view text) {
        const Folded folded = fold(text);
        const auto found = measured_in(folded.text, figures_in(folded.text));
        return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
    };
    ASSERT_TRUE(measured("about 190 beats per minute"));
    EXPECT_EQ(measured("about 190 beats per minute")->measure, Measure::HeartRate);
    ASSERT_TRUE(measured("she breathes 70 times a minute"));
    EXPECT_EQ(measured("she breathes 70 times a minute")->measure, Measure::RespiratoryRate);
    ASSERT_TRUE(measured("O2 86% on room air"));
    EXPECT_EQ(measured("O2 86% on room air")->measure, Measure::Spo2);
}

}  // namespace
}  // namespace xinglin::triage::engine
