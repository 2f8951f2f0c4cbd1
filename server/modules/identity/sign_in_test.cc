// Signing up and in, with consents; one's own data.
#include <gtest/gtest.h>

#include "modules/access/world.h"
#include "modules/identity/consents.h"

namespace xinglin::access {
namespace {

constexpr std::string_view kPhone = "13800138000";

struct Patient : testing::Test {
    World world;
    Browser browser{world};

    Reply enter(std::string_view consents) {
        EXPECT_TRUE(browser.ask_code(kPhone).fine());
        return browser.post("/sign-in", R"({"phone":"13800138000","code":")" + world.code_for(kPhone) + R"(","consents":[)" +
                                            std::string(consents) + "]}");
    }
};

TEST_F(Patient, SignsUpByAgreeingToBothTexts) {
    const auto me = enter(R"("privacy:2026-11","health_data:2026-11")");
    ASSERT_TRUE(me.fine()) << me.code;
    EXPECT_EQ(me.text("role"), "patient");
    EXPECT_EQ(me.text("phone_masked"), "138****8000");
    EXPECT_FALSE(me.says("name")) << "nobody asked for it yet";
    EXPECT_FALSE(browser.token.empty());
}

TEST_F(Patient, IsAskedForEachConsentApart) {
    EXPECT_EQ(enter(R"("privacy:2026-11")").code, "identity.consent_required");
    world.store.clock.turn(2min);
    EXPECT_EQ(enter(R"("health_data:2026-11")").code, "identity.consent_required");
    EXPECT_TRUE(browser.token.empty()) << "no session without consent";
}

TEST_F(Patient, CannotAgreeToATextThatIsNotShown) {
    EXPECT_EQ(enter(R"("privacy:2019-01","health_data:2026-11")").code, "identity.consent_unknown");
    world.store.clock.turn(2min);
    EXPECT_EQ(enter(R"("privacy","health_data:2026-11")").code, "identity.consent_unknown");
}

TEST_F(Patient, IsNotAskedAgainTheNextTime) {
    const auto first = browser.sign_in(kPhone).text("person");
    world.store.clock.turn(1h);
    const auto again = enter("");
    ASSERT_TRUE(again.fine()) << again.code;
    EXPECT_EQ(again.text("person"), first) << "one number is one person";
}

TEST_F(Patient, IsAskedAgainWhenATextHasChanged) {
    ASSERT_TRUE(browser.sign_in(kPhone).fine());
    const auto person = *PersonId::from_text(browser.get("/me").text("person"));
    const std::string newer = "purpose: privacy\nversion: '2027-01'\nzh: {title: 新, body: 新}\nen: {title: New, body: New}\n";
    const std::array<std::string_view, 1> files{newer};
    const identity::ConsentTexts texts{files};
    world.act([&](db::Txn& txn, Moment&) {
        const auto asked = identity::Consents(texts).require(txn, person, {}, i18n::Language::Chinese);
        ASSERT_FALSE(asked);
        EXPECT_EQ(asked.error().code, "identity.consent_required");
        const std::vector<std::string> newest{"privacy:2027-01"};
        EXPECT_TRUE(identity::Consents(texts).require(txn, person, newest, i18n::Language::Chinese));
    });
}

TEST_F(Patient, GetsAPersonOnlyOnce) {
    Browser other(world);
    const auto first = browser.sign_in(kPhone).text("person");
    const auto second = other.sign_in("13900139000").text("person");
    EXPECT_NE(first, second);
}

TEST_F(Patient, TypesTheNumberAsHeLikes) {
    ASSERT_TRUE(browser.ask_code("+86 138-0013-8000").fine());
    EXPECT_TRUE(browser.enter_code("138 0013 8000", world.code_for(kPhone)).fine());
    EXPECT_EQ(browser.ask_code("10086").code, "identity.phone_form");
}

TEST_F(Patient, IsWrittenToInTheLanguageOfTheApp) {
    browser.facts.language = "en";
    ASSERT_TRUE(browser.ask_code(kPhone).fine());
    const auto code = world.code_for(kPhone);
    EXPECT_EQ(world.inbox.to(kPhone).back().text,
              "[Xinglin] Your code is " + code + ". It holds for 5 minutes. Tell nobody; no doctor will ask for it.");
}

TEST_F(Patient, DoesNotSignInAtTheDoctorsDoor) {
    Browser doctor_app(world, http::App::Doctor);
    EXPECT_EQ(doctor_app.ask_code(kPhone).code, "identity.wrong_app");
    EXPECT_EQ(doctor_app.enter_code(kPhone, "000000").code, "identity.wrong_app");
}

TEST_F(Patient, GivesNameSexAndBirthday) {
    ASSERT_TRUE(browser.sign_in(kPhone).fine());
    const auto me = browser.put("/me/profile", R"({"name":"买买提·吾守尔","sex":"male","birth_date":"1980-02-29"})");
    ASSERT_TRUE(me.fine()) << me.code;
    EXPECT_EQ(me.text("name"), "买买提·吾守尔");
    EXPECT_EQ(browser.get("/me").body, me.body);
}

TEST_F(Patient, UnderEighteenIsRefusedWithAWayOut) {
    ASSERT_TRUE(browser.sign_in(kPhone).fine());
    EXPECT_EQ(browser.put("/me/profile", R"({"name":"小明","sex":"male","birth_date":"2008-11-23"})").code, "identity.under_age");
    EXPECT_TRUE(browser.put("/me/profile", R"({"name":"小明","sex":"male","birth_date":"2008-11-22"})").fine());
    const std::array<Argument, 1> years{{{"years", "18"}}};
    const auto words = i18n::Catalogue::embedded().words(i18n::Language::Chinese, "identity.under_age", years);
    EXPECT_NE(words.way_out.find("120"), std::string::npos);
}

TEST_F(Patient, CannotHaveBeenBornTomorrow) {
    ASSERT_TRUE(browser.sign_in(kPhone).fine());
    for (auto day : {"2026-11-23", "1899-12-31"}) {
        const auto put = browser.put("/me/profile", std::string(R"({"name":"李四","sex":"male","birth_date":")") + day + "\"}");
        EXPECT_EQ(put.code, "identity.birth_date") << day;
    }
}

TEST_F(Patient, HasANameOfLetters) {
    ASSERT_TRUE(browser.sign_in(kPhone).fine());
    for (auto name : {"张三1", "<b>", "--", "张\\u0009三"}) {
        const auto put = browser.put(
            "/me/profile", std::string(R"({"name":")") + name + R"(","sex":"male","birth_date":"1980-01-01"})");
        EXPECT_EQ(put.code, "identity.name_form") << name;
    }
}

TEST_F(Patient, IsReachedByPersonAndNotByNumber) {
    const auto person = *PersonId::from_text(browser.sign_in(kPhone).text("person"));
    const auto before = world.inbox.to(kPhone).size();
    world.act([&](db::Txn& txn, Moment& moment) {
        EXPECT_TRUE(world.identity.persons().tell(txn, person,
                                                  {.template_code = "notify.sign_in_code",
                                                   .arguments = {{"code", "-"}, {"minutes", "5"}}},
                                                  moment));
        EXPECT_FALSE(world.identity.persons().tell(txn, PersonId{{9}}, {.template_code = "notify.sign_in_code"}, moment));
    });
    world.jobs.run_due(world.store.clock.now());
    EXPECT_EQ(world.inbox.to(kPhone).size(), before + 1);
}

TEST_F(Patient, ChoosesLargeLetters) {
    ASSERT_TRUE(browser.sign_in(kPhone).fine());
    EXPECT_TRUE(browser.get("/me").says(R"("elder_mode":false)"));
    EXPECT_TRUE(browser.put("/me/elder-mode", R"({"on":true})").says(R"("elder_mode":true)"));
    EXPECT_TRUE(browser.get("/me").says(R"("elder_mode":true)"));
}

TEST(ConsentTexts, AreShownInTheReadersLanguageWithTheirHash) {
    World world;
    Browser browser(world);
    const auto zh = browser.get("/consent-texts");
    EXPECT_TRUE(zh.says("隐私政策"));
    EXPECT_TRUE(zh.says("健康信息单独同意书"));
    browser.facts.language = "en";
    const auto en = browser.get("/consent-texts");
    EXPECT_TRUE(en.says("Privacy policy"));
    EXPECT_NE(zh.text("hash"), en.text("hash"));
    EXPECT_EQ(zh.text("hash").size(), 64U);
}

TEST(ConsentTexts, HaveBothLanguagesOrDoNotLoad) {
    const std::array<std::string_view, 1> files{"purpose: privacy\nversion: '1'\nzh: {title: 一, body: 二}\n"};
    EXPECT_THROW(identity::ConsentTexts{files}, std::runtime_error);
}

}  // namespace
}  // namespace xinglin::access
