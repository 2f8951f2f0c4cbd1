// Sessions: how long they last, and that an end is felt at once.
#include "modules/identity/sessions.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "modules/access/line.h"

namespace xinglin::access {
namespace {

constexpr std::string_view kPhone = "13800138000";

struct Sessions : testing::Test {
    World world;
    Browser patient{world};
    Browser doctor{world, http::App::Doctor};
    Colleague dr_li = world.doctor("li.na", "李娜", world.tianjin);
};

TEST_F(Sessions, OfAPatientEndAfterFourteenIdleDays) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    world.store.clock.turn(Duration{24h * 14} - 1s);
    EXPECT_TRUE(patient.get("/me").fine());
    world.store.clock.turn(Duration{24h * 14});
    EXPECT_EQ(patient.get("/me").code, "identity.session_ended");
}

TEST_F(Sessions, OfAPatientEndAfterNinetyDaysHoweverBusy) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    for (int day = 0; day < 89; ++day) {
        world.store.clock.turn(24h);
        ASSERT_TRUE(patient.get("/me").fine()) << day;
    }
    world.store.clock.turn(24h);
    EXPECT_EQ(patient.get("/me").code, "identity.session_ended");
}

TEST_F(Sessions, OfStaffEndAfterThirtyIdleMinutes) {
    ASSERT_TRUE(doctor.sign_in(dr_li).fine());
    world.store.clock.turn(29min);
    EXPECT_TRUE(doctor.get("/me").fine());
    world.store.clock.turn(30min);
    EXPECT_EQ(doctor.get("/me").code, "identity.session_ended");
}

TEST_F(Sessions, OfStaffEndAfterTwelveHoursHoweverBusy) {
    ASSERT_TRUE(doctor.sign_in(dr_li).fine());
    for (int i = 0; i < 35; ++i) {
        world.store.clock.turn(20min);
        ASSERT_TRUE(doctor.get("/me").fine()) << i;
    }
    world.store.clock.turn(20min);
    EXPECT_EQ(doctor.get("/me").code, "identity.session_ended");
}

RC_GTEST_PROP(Lifetime, IsNeverLongerThanEitherLimit, ()) {
    const auto microseconds = rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
    const identity::Lifetime lifetime{Duration{*microseconds}, Duration{*microseconds}};
    const Instant created{*microseconds};
    const Instant seen = created + Duration{*microseconds};
    const Instant now = seen + Duration{*microseconds};
    if (identity::is_live(created, seen, lifetime, now)) {
        RC_ASSERT(now - seen < lifetime.idle);
        RC_ASSERT(now - created < lifetime.absolute);
        RC_ASSERT(identity::is_live(created, now, lifetime, now));   // Being used never ends a session.
    }
}

TEST_F(Sessions, WriteTheirLastUseOnceAMinute) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    const auto first = patient.get("/me/sessions").text("last_seen_at");
    world.store.clock.turn(59s);
    patient.get("/me");
    EXPECT_EQ(patient.get("/me/sessions").text("last_seen_at"), first);
    world.store.clock.turn(1s);
    patient.get("/me");
    EXPECT_EQ(patient.get("/me/sessions").text("last_seen_at"), "2026-11-22T08:01:00.000000Z");
}

TEST_F(Sessions, ShowWhereOneIsSignedInWithoutTheWholeAddress) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    const auto mine = patient.get("/me/sessions");
    EXPECT_EQ(mine.text("device_name"), "Safari · iPhone");
    EXPECT_EQ(mine.text("ip_masked"), "203.0.*.*");
    EXPECT_TRUE(mine.says(R"("current":true)"));
    EXPECT_FALSE(mine.says(patient.token));
}

TEST_F(Sessions, EndAtOnceWhenAnotherDeviceEndsThem) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    const auto lost = patient.get("/me/sessions").text("id");
    world.store.clock.turn(2min);
    Browser at_home(world);
    ASSERT_TRUE(at_home.sign_in(kPhone).fine());
    EXPECT_TRUE(at_home.del("/me/sessions/" + lost).fine());
    EXPECT_EQ(patient.get("/me").code, "identity.session_ended");
    EXPECT_TRUE(at_home.get("/me").fine());
    EXPECT_FALSE(at_home.get("/me/sessions").says(lost));
}

TEST_F(Sessions, CloseTheirSocketsWhenTheyEndAndNoOthers) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    const auto lost = patient.get("/me/sessions").text("id");
    auto phone = Line::open(world, http::App::Patient, patient.who());
    world.store.clock.turn(2min);
    Browser at_home(world);
    ASSERT_TRUE(at_home.sign_in(kPhone).fine());
    auto screen = Line::open(world, http::App::Patient, at_home.who());
    EXPECT_TRUE(at_home.del("/me/sessions/" + lost).fine());
    EXPECT_TRUE(phone->is_closed());
    EXPECT_FALSE(screen->is_closed());
}

TEST_F(Sessions, CloseTheirSocketsWithSigningOut) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    auto phone = Line::open(world, http::App::Patient, patient.who());
    ASSERT_TRUE(patient.del("/session").fine());
    EXPECT_TRUE(phone->is_closed());
}

TEST_F(Sessions, CloseTheFormerSocketsWhenTheBrowserSignsInAnew) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    auto former = Line::open(world, http::App::Patient, patient.who());
    world.store.clock.turn(2min);
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    EXPECT_TRUE(former->is_closed());
}

TEST_F(Sessions, OfSomebodyElseCannotBeEnded) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    Browser stranger(world);
    ASSERT_TRUE(stranger.sign_in("13900139000").fine());
    const auto not_his = patient.get("/me/sessions").text("id");
    auto his = Line::open(world, http::App::Patient, patient.who());
    EXPECT_EQ(stranger.del("/me/sessions/" + not_his).code, "identity.session_not_found");
    EXPECT_FALSE(his->is_closed());
    EXPECT_TRUE(patient.get("/me").fine());
}

TEST_F(Sessions, EndWithSigningOut) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    const std::string token = patient.token;
    EXPECT_TRUE(patient.del("/session").fine());
    EXPECT_EQ(patient.token, "") << "the cookie is cleared";
    patient.token = token;
    EXPECT_EQ(patient.get("/me").code, "identity.session_ended") << "and a copy of it is worth nothing";
}

TEST_F(Sessions, GetANewTokenAtEverySignIn) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    const std::string first = patient.token;
    world.store.clock.turn(2min);
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    EXPECT_NE(patient.token, first);
    patient.token = first;
    EXPECT_EQ(patient.get("/me").code, "identity.session_ended") << "the browser's former session has ended";
}

TEST_F(Sessions, OfOneAppAreNoneInAnother) {
    ASSERT_TRUE(patient.sign_in(kPhone).fine());
    doctor.token = patient.token;
    EXPECT_EQ(doctor.get("/me").code, "identity.session_ended");
}

TEST_F(Sessions, OfDemonstrationDataAreLikeAnyOther) {
    patient.token = *world.store->write_now([&](db::Txn& txn, Moment& moment) -> Result<std::string> {
        Access access;
        access.role = Role::Patient;
        access.person = *world.identity.create_patient(txn, {std::string(kPhone)}, moment);
        return world.identity.begin_session(txn, http::App::Patient, access, moment);
    });
    EXPECT_TRUE(patient.get("/me").says(R"("role":"patient")"));
    doctor.token = patient.token;
    EXPECT_EQ(doctor.get("/me").code, "identity.session_ended");
    world.store.clock.turn(Duration{24h * 14});
    EXPECT_EQ(patient.get("/me").code, "identity.session_ended");
}

TEST_F(Sessions, AreNotMadeUp) {
    const std::array made_up{std::string("x"), std::string(43, 'A'), std::string(10'000, 'A')};
    for (const std::string& token : made_up) {
        patient.token = token;
        EXPECT_EQ(patient.get("/me").code, "identity.session_ended");
    }
}

TEST(DeviceName, IsWhatAPersonRecognises) {
    EXPECT_EQ(identity::device_name("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                                    "Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0"),
              "Edge · Windows");
    EXPECT_EQ(identity::device_name("Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0.47"),
              "WeChat · Android");
    EXPECT_EQ(identity::device_name("curl/7.88"), "");
}

}  // namespace
}  // namespace xinglin::access
