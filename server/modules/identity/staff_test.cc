// Staff sign in with two factors.
#include <gtest/gtest.h>

#include "modules/access/line.h"

namespace xinglin::access {
namespace {

struct Staff : testing::Test {
    World world;
    Browser doctor{world, http::App::Doctor};
    Colleague dr_li = world.doctor("li.na", "李娜", world.tianjin);
};

TEST_F(Staff, NeedsThePasswordAndTheCode) {
    const auto challenge = doctor.enter_password(dr_li);
    ASSERT_TRUE(challenge.fine()) << challenge.code;
    EXPECT_TRUE(challenge.says(R"("factors":["totp"])"));
    EXPECT_TRUE(doctor.token.empty()) << "a password alone opens nothing";
    const auto me = doctor.enter_factor(challenge.text("challenge"), world.totp(dr_li));
    ASSERT_TRUE(me.fine()) << me.code;
    EXPECT_EQ(me.text("role"), "doctor");
    EXPECT_EQ(me.text("name"), "李娜");
    EXPECT_EQ(me.text("tenant"), world.tianjin.tenant.text());
    EXPECT_EQ(me.text("tenant_name"), "天津市中心医院");
    EXPECT_EQ(me.text("practitioner"), dr_li.practitioner.text());
    EXPECT_TRUE(doctor.get("/me").fine());
}

TEST_F(Staff, IsNotToldWhichOfTheTwoWasWrong) {
    const Colleague nobody{.login = "nobody"};
    EXPECT_EQ(doctor.enter_password(nobody).code, "identity.login_wrong");
    EXPECT_EQ(doctor.enter_password(dr_li, "wrong").code, "identity.login_wrong");
}

TEST_F(Staff, IsLockedAfterFiveWrongPasswordsKnownOrNot) {
    const Colleague nobody{.login = "nobody"};
    for (const Colleague& who : {dr_li, nobody}) {
        for (int i = 0; i < 5; ++i) EXPECT_EQ(doctor.enter_password(who, "wrong").code, "identity.login_wrong");
        EXPECT_EQ(doctor.enter_password(who).code, "identity.locked") << who.login;
    }
    world.store.clock.turn(30min);
    EXPECT_TRUE(doctor.enter_password(dr_li).fine());
}

TEST_F(Staff, IsLockedAcrossRestarts) {
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(doctor.enter_password(dr_li, "wrong").code, "identity.login_wrong");
        world.store->drain();
        world.store.reopen();
    }
    EXPECT_EQ(doctor.enter_password(dr_li).code, "identity.locked");
}

TEST_F(Staff, IsLockedByWrongCodesWhichARightPasswordDoesNotForgive) {
    for (int i = 0; i < 5; ++i) {
        const auto challenge = doctor.enter_password(dr_li);
        ASSERT_TRUE(challenge.fine()) << i;
        EXPECT_EQ(doctor.enter_factor(challenge.text("challenge"), "000000").code, "identity.factor_wrong");
    }
    EXPECT_EQ(doctor.enter_password(dr_li).code, "identity.locked");
}

TEST_F(Staff, UsesACodeOfTheAuthenticatorOnce) {
    ASSERT_TRUE(doctor.sign_in(dr_li).fine());
    Browser shoulder_surfer(world, http::App::Doctor);
    EXPECT_EQ(shoulder_surfer.sign_in(dr_li).code, "identity.factor_wrong") << "the same thirty seconds";
    world.store.clock.turn(30s);
    EXPECT_TRUE(shoulder_surfer.sign_in(dr_li).fine());
}

TEST_F(Staff, MayBeOneStepLateWithTheCode) {
    const auto code = world.totp(dr_li);
    world.store.clock.turn(30s);
    const auto challenge = doctor.enter_password(dr_li);
    EXPECT_TRUE(doctor.enter_factor(challenge.text("challenge"), code).fine());
}

TEST_F(Staff, HasFiveMinutesForTheSecondStep) {
    const auto challenge = doctor.enter_password(dr_li);
    world.store.clock.turn(5min);
    EXPECT_EQ(doctor.enter_factor(challenge.text("challenge"), world.totp(dr_li)).code, "identity.challenge_over");
}

TEST_F(Staff, UsesAChallengeOnceAndInItsOwnApp) {
    const auto challenge = doctor.enter_password(dr_li).text("challenge");
    Browser desk(world, http::App::Desk);
    EXPECT_EQ(desk.enter_factor(challenge, world.totp(dr_li)).code, "identity.challenge_over");
    ASSERT_TRUE(doctor.enter_factor(challenge, world.totp(dr_li)).fine());
    world.store.clock.turn(30s);
    EXPECT_EQ(doctor.enter_factor(challenge, world.totp(dr_li)).code, "identity.challenge_over");
}

TEST_F(Staff, DoesNotSignInAtThePatientsDoor) {
    Browser patient(world);
    EXPECT_EQ(patient.enter_password(dr_li).code, "identity.wrong_app");
}

TEST_F(Staff, SignsInWhereHisPostIs) {
    Browser desk(world, http::App::Desk);
    EXPECT_EQ(desk.enter_password(dr_li).code, "identity.no_post");
    const Colleague clerk = world.hire("wang.clerk", "王会计");
    EXPECT_EQ(doctor.enter_password(clerk).code, "identity.no_post") << "with an account and no post";
    world.employ(clerk, world.chengdu, directory::Duty::Desk);
    const auto me = desk.sign_in(clerk);
    ASSERT_TRUE(me.fine()) << me.code;
    EXPECT_EQ(me.text("role"), "desk");
    EXPECT_EQ(me.text("tenant"), world.chengdu.tenant.text());
}

TEST_F(Staff, OfSeveralInstitutionsChoosesOne) {
    world.employ(dr_li, world.chengdu);
    const auto challenge = doctor.enter_password(dr_li);
    EXPECT_TRUE(challenge.says("成都第二医院"));
    const auto token = challenge.text("challenge");
    EXPECT_EQ(doctor.enter_factor(token, world.totp(dr_li)).code, "identity.choose_institution");
    EXPECT_EQ(doctor.enter_factor(token, world.totp(dr_li), TenantId{{7}}).code, "identity.no_post");
    const auto me = doctor.enter_factor(token, world.totp(dr_li), world.chengdu.tenant);
    ASSERT_TRUE(me.fine()) << me.code << ": the code was not used up by being asked";
    EXPECT_EQ(me.text("tenant"), world.chengdu.tenant.text());
}

TEST_F(Staff, WhoLeavesAnInstitutionIsSignedOutThereAtOnceAndOnlyThere) {
    world.employ(dr_li, world.chengdu);
    Browser at_chengdu(world, http::App::Doctor);
    ASSERT_TRUE(doctor.sign_in(dr_li, world.tianjin.tenant).fine());
    world.store.clock.turn(30s);
    ASSERT_TRUE(at_chengdu.sign_in(dr_li, world.chengdu.tenant).fine());
    auto left = Line::open(world, http::App::Doctor, doctor.who());
    auto kept = Line::open(world, http::App::Doctor, at_chengdu.who());
    world.act([&](db::Txn& txn, Moment&) {
        EXPECT_TRUE(world.directory.leave(txn, world.identity, world.tianjin.tenant, dr_li.practitioner));
    });
    EXPECT_EQ(doctor.get("/me").code, "identity.session_ended");
    EXPECT_TRUE(at_chengdu.get("/me").fine());
    EXPECT_TRUE(left->is_closed());
    EXPECT_FALSE(kept->is_closed());
}

TEST_F(Staff, TypesTheLoginInAnyCase) {
    Colleague shouting = dr_li;
    shouting.login = "LI.NA";
    EXPECT_TRUE(doctor.enter_password(shouting).fine());
}

TEST_F(Staff, HasALoginOfItsOwn) {
    const auto hash = *world.identity.hash_password("x1", kPassword);
    world.act([&](db::Txn& txn, Moment& moment) {
        const std::vector<std::uint8_t> secret(crypto::kTotpSecretBytes);
        EXPECT_EQ(world.identity.create_staff(txn, {"Li.Na", hash, secret}, moment).error().code, "identity.login_taken");
        EXPECT_EQ(world.identity.create_staff(txn, {"李娜", hash, secret}, moment).error().code, "identity.login_form");
    });
    EXPECT_EQ(world.identity.hash_password("li.na", "short").error().code, "password.too_short");
}

// The password was right when it was compared; it has been changed before the decision.
TEST_F(Staff, IsNotLetInByAPasswordThatHasJustBeenChanged) {
    const db::Statement change{.name = "test.change",
                               .sqlite = "UPDATE staff_account SET password_hash = 'x'",
                               .postgres = "UPDATE staff_account SET password_hash = 'x'"};
    http::Prepare prepare(*world.store, {}, world.store.clock.now());
    const auto* route = world.router->find(http::Method::Post, "/staff/sign-in").route;
    auto call = route->parse({.app = http::App::Doctor}, "application/json",
                             R"({"login":"li.na","password":")" + std::string(kPassword) + "\"}");
    auto seen = route->prepare(*call, prepare);
    ASSERT_TRUE(seen);
    world.act([&](db::Txn& txn, Moment&) { txn.exec(change); });
    const auto decided = world.store->write_now(
        [&](db::Txn& txn, Moment& moment) { return route->decide(txn, Access{}, *seen, moment); });
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().code, "identity.login_wrong");
}

}  // namespace
}  // namespace xinglin::access
