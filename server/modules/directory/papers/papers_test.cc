// Numbers, dates and regions that lie, and what a scope lets a doctor treat.
#include "modules/directory/papers/papers.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "modules/directory/papers/papers_testing.h"

namespace xinglin::directory {
namespace {

constexpr LocalDay kToday{20'779};   // 2026-11-22

std::string places_wrong(std::string_view text) {
    const auto read = read_qualification(text, kToday);
    return read ? "" : read.error().arguments.front().value;
}

TEST(CitizenId, IsToldFromANumberThatLies) {
    for (const auto* id : {"11010519491231002X", "440524188001010014", "81000019980902013X", "830000199201300022",
                           "110101202002290017", "110101199003078881"}) {
        EXPECT_TRUE(is_citizen_id(id, kToday)) << id;
    }
    for (const auto* id : {"110105194912310021", "11010519491231002x", "1101051949123100", "", "110101202102290013",
                           "11010519491331002X", "１１010519491231002X"}) {
        EXPECT_FALSE(is_citizen_id(id, kToday)) << id;
    }
    EXPECT_FALSE(is_citizen_id("110101202002290017", LocalDay{18'000})) << "nobody is born tomorrow";
}

TEST(Qualification, SaysWhenWhereAndAsWhatHePassed) {
    const auto read = read_qualification("201031110" + testing::citizen_id("19800215", 7), kToday);
    ASSERT_TRUE(read) << read.error().arguments.front().value;
    EXPECT_EQ(read->year, 2010);
    EXPECT_EQ(read->province, "31");
    EXPECT_EQ(read->level, Level::Physician);
    EXPECT_EQ(read->category, Category::Clinical);
    EXPECT_EQ(read_qualification("201031241" + testing::citizen_id("19800215", 7), kToday)->level, Level::Assistant);
    EXPECT_EQ(read_qualification("201031241" + testing::citizen_id("19800215", 7), kToday)->category, Category::Chinese);
}

TEST(Qualification, NamesTheCharactersThatAreWrong) {
    const std::string id = testing::citizen_id("19800215", 7);
    EXPECT_EQ(places_wrong("201031110" + id.substr(1)), "1-27");
    EXPECT_EQ(places_wrong("199831110" + id), "1-4") << "before there were any";
    EXPECT_EQ(places_wrong("202731110" + id), "1-4") << "in a year to come";
    EXPECT_EQ(places_wrong("20x031110" + id), "1-4");
    EXPECT_EQ(places_wrong("201030110" + id), "5-6") << "there is no province 30";
    EXPECT_EQ(places_wrong("201031310" + id), "7-9");
    EXPECT_EQ(places_wrong("201031150" + id), "7-9");
    EXPECT_EQ(places_wrong("201031110" + id.substr(0, 17) + (id[17] == '1' ? "2" : "1")), "10-27");
    EXPECT_EQ(places_wrong("201031110" + testing::citizen_id("20000215", 7)), "1-4") << "a doctor of ten years";
}

RC_GTEST_PROP(Qualification, IsRefusedWhenAnyDigitOfItsIdIsAnother, ()) {
    const auto text = "201031110" + testing::citizen_id("19800215", *rc::gen::inRange(0, 1000));
    const auto place = static_cast<std::size_t>(*rc::gen::inRange(9, 26));
    auto other = text;
    other[place] = static_cast<char>('0' + (other[place] - '0' + *rc::gen::inRange(1, 10)) % 10);
    RC_ASSERT(read_qualification(text, kToday).has_value());
    RC_ASSERT(!read_qualification(other, kToday).has_value());
}

TEST(Licence, IsFifteenDigits) {
    EXPECT_TRUE(check_licence("110310106001234"));
    for (const auto* number : {"", "11031010600123", "1103101060012345", "11031010600123X", "000000000000000", "１10310106001234"}) {
        EXPECT_FALSE(check_licence(number)) << number;
    }
    EXPECT_EQ(masked("110310106001234"), "110*********234");
    EXPECT_EQ(masked("12345"), "*****");
}

TEST(Scope, LetsADoctorTreatItsDepartmentsAndNoOthers) {
    EXPECT_TRUE(serves(Scope::InternalMedicine, "03"));
    EXPECT_TRUE(serves(Scope::InternalMedicine, "03.04"));
    EXPECT_FALSE(serves(Scope::InternalMedicine, "04"));
    EXPECT_FALSE(serves(Scope::InternalMedicine, "07"));
    EXPECT_TRUE(serve(std::vector{Scope::Surgery, Scope::Paediatrics}, "07.01"));
    EXPECT_FALSE(serve({}, "03"));
    EXPECT_FALSE(serves(Scope::ChineseMedicine, "03"));
}

TEST(Scope, BelongsToTheCategoryOfTheExamination) {
    EXPECT_TRUE(may_hold(Category::Clinical, Scope::Surgery));
    EXPECT_FALSE(may_hold(Category::Dental, Scope::Surgery));
    EXPECT_FALSE(may_hold(Category::Clinical, Scope::ChineseMedicine));
    EXPECT_TRUE(may_hold(Category::Chinese, Scope::GeneralPractice));
}

RC_GTEST_PROP(Scope, ServesSomethingAndIsHeldBySomebody, ()) {
    const auto scope = static_cast<Scope>(*rc::gen::inRange(0, static_cast<int>(Scope::IntegratedMedicine) + 1));
    bool held = false;
    for (int i = 0; i < 4; ++i) held |= may_hold(static_cast<Category>(i), scope);
    RC_ASSERT(held);
    bool serving = false;
    for (const auto* code : {"01", "03", "04", "05", "07", "10", "12", "13", "15", "20", "21", "23", "28", "30", "32", "50", "51"}) {
        serving |= serves(scope, code);
    }
    RC_ASSERT(serving);
}

TEST(Term, HoldsThroughItsLastDayAndNotASecondLonger) {
    const Term term{.from = kToday, .to = kToday};
    EXPECT_TRUE(is_term(term));
    EXPECT_TRUE(term.holds_on(kToday));
    EXPECT_FALSE(term.holds_on({kToday.days - 1}));
    EXPECT_FALSE(term.holds_on({kToday.days + 1}));
    EXPECT_EQ(instant_text(*term.ends_at()), "2026-11-22T16:00:00.000000Z") << "midnight in Asia/Shanghai";
    EXPECT_EQ(local_day(*term.ends_at() - 1us), kToday);
    EXPECT_FALSE((Term{.from = kToday}).ends_at());
    EXPECT_FALSE(is_term({.from = kToday, .to = LocalDay{kToday.days - 1}}));
}

TEST(Experience, IsThreeWholeYears) {
    const auto day = [](const char* text) { return local_day(*instant_from_text(std::string(text) + "T12:00:00+08:00")); };
    EXPECT_TRUE(is_experienced(day("2023-11-22"), kToday));
    EXPECT_FALSE(is_experienced(day("2023-11-23"), kToday));
    EXPECT_FALSE(is_experienced(day("2024-02-29"), day("2027-02-28")));
    EXPECT_TRUE(is_experienced(day("2024-02-29"), day("2027-03-01")));
}

}  // namespace
}  // namespace xinglin::directory
