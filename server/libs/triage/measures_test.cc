// Numbers as people write them.
#include "libs/triage/measures.h"

#include <gtest/gtest.h>

#include <map>

namespace xinglin::triage::engine {
namespace {

std::map<Measure, double> measured(std::string_view text) {
    const Folded folded = fold(text);
    std::map<Measure, double> values;
    for (const Measured& one : measured_in(folded.text, figures_in(folded.text))) values.emplace(one.measure, one.value);
    return values;
}
double temperature(std::string_view text) {
    const auto values = measured(text);
    const auto found = values.find(Measure::Temperature);
    return found == values.end() ? 0 : found->second;
}
double days(std::string_view text) {
    const Folded folded = fold(text);
    const auto lengths = lengths_in(folded.text, figures_in(folded.text));
    return lengths.empty() ? 0 : lengths.front().minutes / kDay;
}
double years(std::string_view text) {
    const Folded folded = fold(text);
    const auto age = age_in(folded.text, figures_in(folded.text));
    return age ? age->minutes / kYear : -1;
}

TEST(Temperature, IsReadInEveryWayThatPeopleWriteIt) {
    for (std::string_view text : {"体温39度5", "烧到39.5", "体温三十九度五", "发烧39.5℃", "T 39.5", "temperature of 39.5 C", "３９．５度"}) {
        EXPECT_NEAR(temperature(text), 39.5, 0.01) << text;
    }
    EXPECT_NEAR(temperature("a temperature of 101 F"), 38.33, 0.01);
    EXPECT_NEAR(temperature("temp 103.1°F"), 39.5, 0.01);
}

TEST(Temperature, IsNoDurationAndNoDose) {
    EXPECT_EQ(temperature("发烧3天"), 0);
    EXPECT_EQ(temperature("fever for 40 hours"), 0);
    EXPECT_EQ(temperature("退烧药吃了30 ml"), 0);
}

TEST(BloodPressure, IsReadAsOneOrAsTwo) {
    for (std::string_view text : {"BP 180/110", "血压180/110", "高压180，低压110", "blood pressure was 180/110 mmHg"}) {
        const auto values = measured(text);
        ASSERT_TRUE(values.contains(Measure::Systolic) && values.contains(Measure::Diastolic)) << text;
        EXPECT_EQ(values.at(Measure::Systolic), 180) << text;
        EXPECT_EQ(values.at(Measure::Diastolic), 110) << text;
    }
}

TEST(OtherValues, AreReadWithTheirUnits) {
    EXPECT_EQ(measured("心率120").at(Measure::HeartRate), 120);
    EXPECT_EQ(measured("HR 128, RR 26, SpO2 91%").at(Measure::RespiratoryRate), 26);
    EXPECT_EQ(measured("HR 128, RR 26, SpO2 91%").at(Measure::Spo2), 91);
    EXPECT_EQ(measured("血氧只有88").at(Measure::Spo2), 88);
    EXPECT_NEAR(measured("blood glucose 360 mg/dL").at(Measure::Glucose), 20, 0.01);
    EXPECT_NEAR(measured("空腹血糖3.1").at(Measure::Glucose), 3.1, 0.01);
}

TEST(Temperature, IsReadWhereItStandsAlone) {
    EXPECT_EQ(measured("crying since last night, 38.7, and an ear that leaks").at(Measure::Temperature), 38.7);
    EXPECT_EQ(measured("孩子一直哭，39.2，耳朵流水").at(Measure::Temperature), 39.2);
    EXPECT_EQ(measured("my thermometer says 38.3 this evening").at(Measure::Temperature), 38.3);
    EXPECT_FALSE(measured("CRP 38.7, BMI 38.2").contains(Measure::Temperature)) << "its name stands beside it";
    EXPECT_FALSE(measured("since Monday, 38.7 kg").contains(Measure::Temperature));
}

TEST(Durations, AreReadInBothLanguages) {
    EXPECT_EQ(days("头痛三天了"), 3);
    EXPECT_EQ(days("咳嗽两周"), 14);
    EXPECT_EQ(days("cough for 2 weeks"), 14);
    EXPECT_EQ(days("a 3-day history of rash"), 3);
    EXPECT_EQ(days("since yesterday"), 1);
    EXPECT_EQ(days("今早开始肚子疼"), 0.25);
    EXPECT_EQ(days("每3小时吃一次药"), 0) << "how often is not how long";
    EXPECT_EQ(days("孕12周"), 0);
}

TEST(Ages, AreReadAndNotTakenForDurations) {
    EXPECT_EQ(years("我爸62岁"), 62);
    EXPECT_EQ(years("六十二岁"), 62);
    EXPECT_EQ(years("A 45-year-old man"), 45);
    EXPECT_EQ(years("45yo F with cough"), 45);
    EXPECT_EQ(years("45F with cough"), 45);
    EXPECT_NEAR(years("3个月的宝宝"), 0.25, 0.01);
    EXPECT_NEAR(years("my 8-month-old"), 8 / 12.0, 0.01);
    EXPECT_EQ(years("咳嗽3个月"), -1);
    EXPECT_EQ(days("3个月的宝宝发烧两天"), 2);
}

TEST(Pregnancy, IsCountedInWeeks) {
    const auto weeks = [](std::string_view text) {
        const Folded folded = fold(text);
        return pregnant_weeks(folded.text, figures_in(folded.text)).value_or(0);
    };
    EXPECT_EQ(weeks("怀孕32周"), 32);
    EXPECT_EQ(weeks("30 weeks pregnant"), 30);
    EXPECT_EQ(weeks("咳嗽两周"), 0);
}

}  // namespace
}  // namespace xinglin::triage::engine
