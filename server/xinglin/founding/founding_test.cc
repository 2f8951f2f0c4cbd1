#include "xinglin/founding/founding.h"

#include <gtest/gtest.h>

#include "modules/access/world.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/totp.h"

namespace xinglin::founding {
namespace {

struct Founding : ::testing::Test {
    access::World world{{}, {{"founding", migrations()}}};
    FirstAdministrator first{*world.keyring, world.identity, world.directory};
    const std::string hash = *world.identity.hash_password("fang.yue", "an-apricot-grove-of-our-own");

    std::string invited(const InstitutionAsked& suggested = {}) {
        return *world.store->write_now(
            [&](db::Txn& txn, Moment& moment) -> Result<std::string> { return invite(txn, suggested, moment); });
    }
    Result<Invitation> look(const std::string& token) {
        return world.store->read_now([&](db::Txn& txn, Moment&) { return first.look(txn, token); });
    }
    // As the page does it: with the code of an authenticator that took the secret.
    Founder founder(const std::string& token) {
        const auto invitation = look(token);
        const auto secret = invitation ? *crypto::from_base32(invitation->totp_secret) : crypto::Bytes(crypto::kTotpSecretBytes);
        return {.token = token, .login = "fang.yue", .name = "方悦", .password = {},
                .code = crypto::totp_code(secret, world.store.clock.now()), .institution = {"杏林医院", "上海"},
                .departments = {"02", "03"}};
    }
    Result<Founded> found(const Founder& founder) {
        return world.store->write_now([&](db::Txn& txn, Moment& moment) { return first.found(txn, founder, hash, moment); });
    }
    std::string refusal(const Founder& founder) {
        const auto made = found(founder);
        return made ? "" : made.error().code;
    }
};

TEST_F(Founding, MakesTheInstitutionItsDepartmentsAndADeskForItsFounder) {
    const auto made = found(founder(invited()));

    ASSERT_TRUE(made) << made.error().code;
    world.store->read_now([&](db::Txn& txn, Moment&) -> Result<void> {
        EXPECT_EQ(world.directory.institution(txn, made->institution.id)->name, "杏林医院");
        EXPECT_EQ(world.directory.departments(txn, made->institution.id).size(), 2U);
        EXPECT_TRUE(has_administrator(txn));
        return {};
    }).value();
}

TEST_F(Founding, LetsItsFounderSignInAtTheDesk) {
    const auto token = invited();
    const auto secret = *crypto::from_base32(look(token)->totp_secret);
    ASSERT_TRUE(found(founder(token)));
    access::Browser desk(world, http::App::Desk);

    const auto challenge = desk.enter_password({.login = "fang.yue"}, "an-apricot-grove-of-our-own");
    ASSERT_TRUE(challenge.fine()) << challenge.code;
    const auto me = desk.enter_factor(challenge.text("challenge"), crypto::totp_code(secret, world.store.clock.now()));

    ASSERT_TRUE(me.fine()) << me.code;
    EXPECT_EQ(me.text("role"), "desk");
    EXPECT_EQ(me.text("tenant_name"), "杏林医院");
}

TEST_F(Founding, OffersTheSameSecretAgainWhileTheLinkLives) {
    const auto token = invited({"杏林医院", "上海"});
    const auto once = look(token);
    const auto again = look(token);
    ASSERT_TRUE(once && again);
    EXPECT_EQ(once->totp_secret, again->totp_secret);
    EXPECT_EQ(once->institution->name, "杏林医院");
    EXPECT_EQ(once->departments.size(), 2U);
    EXPECT_NE(look(invited())->totp_secret, once->totp_secret) << "another link, another secret";
}

TEST_F(Founding, TakesALinkOnce) {
    const auto token = invited();
    const auto asked = founder(token);
    ASSERT_TRUE(found(asked));
    EXPECT_EQ(refusal(asked), "founding.link_over");
    EXPECT_EQ(look(token).error().code, "founding.link_over");
}

TEST_F(Founding, LetsOneOfTwoWhoComeAtOnceIn) {
    const auto asked = founder(invited());
    EXPECT_EQ(world.at_once(2, [&](int) { return found(asked).has_value(); }), 1);
}

TEST_F(Founding, TakesNoLinkAfterADay) {
    const auto token = invited();
    const auto asked = founder(token);
    world.store.clock.turn(kLinkFor);
    EXPECT_EQ(refusal(asked), "founding.link_over");
    EXPECT_EQ(look("x").error().code, "founding.link_over") << "nor one that never was, and it says the same";
}

TEST_F(Founding, EndsALinkWithTheNext) {
    const auto old = invited();
    const auto fresh = invited();
    EXPECT_FALSE(look(old));
    EXPECT_TRUE(look(fresh));
}

TEST_F(Founding, KeepsTheLinkWhenSomethingWasWrong) {
    const auto token = invited();
    auto asked = founder(token);
    asked.code = asked.code == "000000" ? "000001" : "000000";
    EXPECT_EQ(refusal(asked), "identity.factor_wrong");
    asked = founder(token);
    asked.departments = {"99"};
    EXPECT_EQ(refusal(asked), "directory.department_code");
    asked.departments = {"02", "02"};
    EXPECT_EQ(refusal(asked), "directory.department_exists");
    asked = founder(token);
    asked.login = "x y";
    EXPECT_EQ(refusal(asked), "identity.login_form");
    EXPECT_EQ(refusal(founder(token)), "");
}

}  // namespace
}  // namespace xinglin::founding
