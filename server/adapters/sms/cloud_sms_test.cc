// The adapter and its simulator over a real socket.
#include "adapters/sms/cloud_sms.h"

#include <gtest/gtest.h>

#include <thread>

#include "adapters/sms/sms_testing.h"
#include "platform/http/tc3.h"

namespace xinglin::sms {
namespace {

struct World : Phones {
    HandClock clock{Instant{1'795'334'400'000'000}};
    SimulatorServer server{provider, account(), text_of, clock, 300ms};
    Account ours = [this] {
        Account mine = account();
        mine.endpoint = server.endpoint();
        return mine;
    }();

    Result<std::string> send(const notify::Sms& sms = sign_in_sms(), Duration within = 2s) {
        return CloudSms(ours, clock).send(sms, within);
    }
};

// The example in the provider's description of TC3-HMAC-SHA256 (service cvm, 2019-02-25).
TEST(Tc3, SignsTheProvidersOwnExample) {
    const http::Tc3 call{.secret_id = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
                   .secret_key = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
                   .service = "cvm",
                   .host = "cvm.tencentcloudapi.com",
                   .at = {1'551'113'065'000'000}};
    const std::string body = R"({"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]})";

    EXPECT_EQ(tc3_authorization(call, body),
              "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, "
              "SignedHeaders=content-type;host,"
              " Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
}

TEST(CloudSms, DeliversATextAndGivesTheProvidersNumber) {
    World world;
    auto serial = world.send();

    ASSERT_TRUE(serial) << serial.error().code;
    EXPECT_EQ(*serial, "sim-r1");
    ASSERT_EQ(world.got.size(), 1U);
    EXPECT_EQ(world.got[0].phone, "+8613800000001");
    EXPECT_EQ(world.got[0].code, "493817");
    EXPECT_EQ(world.got[0].text, "验证码 493817 5") << "arguments in the order of the provider's template";
}

TEST(CloudSms, IsRefusedWithAWrongKeyAndDeliversNothing) {
    World world;
    world.ours.secret_key = "another";

    auto sent = world.send();

    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().code, "sms.refused");
    EXPECT_EQ(sent.error().arguments[0].value, "AuthFailure.SignatureFailure");
    EXPECT_TRUE(world.got.empty());
}

TEST(CloudSms, IsRefusedWhenTheClocksAreTooFarApart) {
    World world;
    HandClock slow(world.clock.now() - 6min);
    EXPECT_FALSE(CloudSms(world.ours, slow).send(sign_in_sms(), 2s));
    EXPECT_TRUE(world.got.empty());
}

TEST(CloudSms, HasNoTemplateForAnUnknownText) {
    World world;
    EXPECT_EQ(world.send(sign_in_sms("r1", "notify.unheard_of")).error().code, "sms.no_template");
}

TEST(CloudSms, TakesSilenceForNotKnown) {
    World world;
    world.provider.script({Fault::Silent});
    auto sent = world.send(sign_in_sms(), 100ms);

    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::Unavailable);
    EXPECT_TRUE(world.got.empty());
}

TEST(CloudSms, ComesBackWithinItsDeadlineFromAProviderThatHangs) {
    World world;
    world.provider.script({Fault::Silent});
    const auto begun = std::chrono::steady_clock::now();

    EXPECT_FALSE(world.send(sign_in_sms(), 50ms));

    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s) << "it came back at all";
}

TEST(CloudSms, SendsOnceWhenALateMessageIsSentAgain) {
    World world;
    world.provider.script({Fault::Late, Fault::None});

    EXPECT_FALSE(world.send(sign_in_sms("r7"), 100ms));
    auto again = world.send(sign_in_sms("r7"));

    EXPECT_TRUE(again);
    EXPECT_EQ(world.got.size(), 1U) << "the same reference";
}

TEST(CloudSms, GivesADefiniteNoWhenTheProviderRefuses) {
    World world;
    world.provider.script({Fault::Wrong});
    auto sent = world.send();

    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::Unprocessable);
    EXPECT_TRUE(world.got.empty());
}

TEST(CloudSms, WaitsForASlowAnswer) {
    World world;
    world.provider.script({Fault::Slow});
    EXPECT_TRUE(world.send());
}

TEST(CloudSms, FindsNobodyAtAClosedPort) {
    World world;
    world.ours.endpoint = "http://127.0.0.1:1/";
    EXPECT_EQ(world.send().error().code, "sms.no_answer");
    world.ours.endpoint = "not an address";
    EXPECT_EQ(world.send().error().code, "sms.no_answer");
    world.ours.endpoint = "file:///etc/hostname";
    EXPECT_EQ(world.send().error().code, "sms.no_answer");
}

}  // namespace
}  // namespace xinglin::sms
