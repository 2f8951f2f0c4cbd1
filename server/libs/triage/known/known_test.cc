// The engine on the knowledge that it is built with.
#include "libs/triage/known/known.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "libs/triage/assess.h"

namespace xinglin::triage::engine {
namespace {

Understood read(std::string_view text, Given given = {}) { return known_reader().read(text, given); }
Assessment judge(std::string_view text, Given given = {}) {
    const Understood understood = read(text, given);
    return assess(known(), understood);
}
bool has(std::string_view text, std::string_view finding) {
    const auto number = known().finding(finding);
    if (!number) ADD_FAILURE() << "no finding " << finding;
    return number && read(text).known.has[*number];
}

TEST(Knowledge, IsRefusedWhenItIsCutOrOfAnotherFormat) {
    const std::string whole(known_bytes());
    EXPECT_NE(Knowledge::read(whole), nullptr);
    EXPECT_EQ(Knowledge::read(""), nullptr);
    EXPECT_EQ(Knowledge::read(whole.substr(0, whole.size() / 2)), nullptr);
    EXPECT_EQ(Knowledge::read(whole + "x"), nullptr);
    std::string other = whole;
    other[other.find("triage.4") + 7] = '9';
    EXPECT_EQ(Knowledge::read(other), nullptr);
}

TEST(Understanding, ThatFailsSendsWhoIsIllToADoctorToday) {
    const auto ill = judge("A 45-year-old man has flurbled his gizmo.");
    EXPECT_TRUE(ill.asks);
    EXPECT_EQ(ill.disposition, Disposition::DoctorToday);
    EXPECT_EQ(judge("flurbled gizmo").disposition, Disposition::DoctorSoon) << "nobody is spoken of";
}

TEST(Urgency, OfWhatIsSuddenOrSevereIsToday) {
    EXPECT_EQ(judge("手腕酸痛一个月").disposition, Disposition::DoctorSoon);
    EXPECT_LE(judge("手腕突然痛起来").disposition, Disposition::DoctorToday);
    EXPECT_LE(judge("my wrist hurts, the pain is unbearable").disposition, Disposition::DoctorToday);
}

TEST(Negation, IsHeardInBothLanguages) {
    EXPECT_TRUE(has("发烧两天", "fever"));
    for (std::string_view text : {"没有发烧", "没发烧，就是嗓子干", "否认发热，咳嗽，胸痛", "发烧没有", "无发热", "no fever", "denies fever or chills",
                                  "She has had no cough, fever, or rash", "without fever"}) {
        EXPECT_FALSE(has(text, "fever")) << text;
    }
    EXPECT_TRUE(has("没有咳嗽，但是发烧", "fever"));
    EXPECT_TRUE(has("no cough but has a fever", "fever"));
    EXPECT_TRUE(has("不知道为什么发烧", "fever"));
    EXPECT_TRUE(has("发烧没有好", "fever"));
}

TEST(Others, AreNotThePatient) {
    EXPECT_FALSE(has("同事都在发烧，我怕传染", "fever"));
    EXPECT_TRUE(has("我朋友发烧了", "fever")) << "who asks for a friend speaks of the patient";
    EXPECT_FALSE(has("如果发烧了怎么办", "fever"));
}

TEST(FormerDays, AreNotNow) {
    EXPECT_FALSE(has("小时候抽搐过，现在没事", "seizure"));
    EXPECT_FALSE(has("He had seizures as a child", "seizure"));
    EXPECT_TRUE(has("以前没有这么胸痛过，今天胸痛", "chest_pain"));
    EXPECT_TRUE(has("headaches that began years ago", "headache"));
}

TEST(Contradictions, AreAskedAboutAndTheWorseSideCounts) {
    EXPECT_TRUE(judge("我胸痛得厉害，没有胸痛").asks);
    EXPECT_TRUE(judge("血压80/150").asks);
    Given man{.age_minutes = 30 * kYear, .sex = Sex::Male, .pregnant = true};
    EXPECT_TRUE(judge("我怀孕30周了，头疼眼花，血压170/115", man).asks);
    EXPECT_LE(judge("我怀孕30周了，头疼眼花，血压170/115", man).disposition, Disposition::EmergencyNow);
}

TEST(Chips, ShowTheWordsOfTheTextThatWasGiven) {
    const std::string text = "醫生，我頭痛三天了";
    for (const Chip& chip : read(text).chips) {
        EXPECT_LE(chip.words.end, text.size());
        EXPECT_LT(chip.words.begin, chip.words.end);
    }
}

TEST(Danger, IsNeverAnsweredBelowTheEmergencyDepartment) {
    for (std::string_view text : {"胸口压榨样疼，冒冷汗", "crushing chest pain with cold sweat", "嘴歪了，说话不清楚，右手没力气",
                                  "face drooping and slurred speech since this morning", "吐了好多血", "喘不上气，嘴唇发紫"}) {
        EXPECT_LE(judge(text).disposition, Disposition::EmergencyNow) << text;
        EXPECT_EQ(judge(text).departments.front(), "20") << text;
    }
}

TEST(Danger, OfOnesOwnLifeOpensTheCrisisFlow) {
    for (std::string_view text : {"我不想活了", "I want to kill myself", "想跳楼，遗书写好了"}) EXPECT_TRUE(judge(text).crisis) << text;
    for (std::string_view text : {"笑死我了", "热死了", "想死你们了", "dying to know"}) EXPECT_FALSE(judge(text).crisis) << text;
}

TEST(Vitals, AreScoredAndImpossibleOnesLeftOut) {
    Given given{.age_minutes = 50 * kYear};
    given.vitals[static_cast<std::size_t>(Measure::RespiratoryRate)] = 32;
    given.vitals[static_cast<std::size_t>(Measure::HeartRate)] = 135;
    given.vitals[static_cast<std::size_t>(Measure::Systolic)] = 85;
    EXPECT_EQ(judge("人很难受", given).disposition, Disposition::Call120);
    Given impossible{.age_minutes = 300 * kYear};
    impossible.vitals[static_cast<std::size_t>(Measure::Spo2)] = 500;
    const auto understood = read("咳嗽", impossible);
    EXPECT_EQ(std::set<std::string_view>(understood.ignored.begin(), understood.ignored.end()), (std::set<std::string_view>{"age", "vitals.spo2"}));
}

TEST(Nothing, ThatWasNotUnderstoodReassures) {
    for (std::string_view text : {"asdf qwer", "你好", "こんにちは、お腹が痛いです", "?"}) {
        EXPECT_LE(judge(text).disposition, Disposition::DoctorSoon) << text;
    }
}

TEST(Temperature, OfAYoungBabyCalls120) {
    EXPECT_EQ(judge("2个月的宝宝体温38度5").disposition, Disposition::Call120);
    EXPECT_GT(judge("30岁，体温38度5，流鼻涕").disposition, Disposition::EmergencyNow);
}

RC_GTEST_PROP(RedFlags, NeverGrowMilderByOneMoreFinding, ()) {
    const auto& all = known();
    Case some{.has = std::vector<bool>(all.findings.size()), .is = std::vector<bool>(all.modifiers.size())};
    some.of(Measure::Age) = *rc::gen::inRange(0, 90) * kYear;
    some.of(Measure::Lasts) = *rc::gen::inRange(0, 100) * kDay;
    const auto count = static_cast<Number>(all.findings.size());
    for (Number one : *rc::gen::container<std::vector<Number>>(6, rc::gen::inRange<Number>(0, count))) establish(all, one, some);
    const auto complaint = *rc::gen::inRange<Number>(0, static_cast<Number>(all.complaints.size()));
    const std::vector<Lead> leads{{.complaint = complaint, .weight = 1, .present = true}};
    const auto before = assess(all, some, leads).disposition;

    establish(all, *rc::gen::inRange<Number>(0, count), some);

    RC_ASSERT(assess(all, some, leads).disposition <= before);
}

}  // namespace
}  // namespace xinglin::triage::engine
