#include "adapters/ca/ca.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "adapters/ca/authority_signer.h"
#include "adapters/ca/cloud_authority.h"
#include "adapters/ca/protocol.h"
#include "adapters/ca/simulator_server.h"
#include "platform/http/post.h"
#include "platform/sign/certificate.h"
#include "platform/wire/wire.h"

namespace xinglin::ca {
namespace {

using crypto::Suite;

constexpr std::string_view kNote = R"({"advice":"多休息","chief_complaint":"咳嗽两天"})";

PractitionerId practitioner(std::uint8_t last) {
    PractitionerId id;
    id.bytes[15] = last;
    return id;
}
const sign::Signer kLi{practitioner(1), "李医生", "杏林医院"};
const sign::Signer kWang{practitioner(2), "王医生", "杏林医院"};

// The signer, the protocol and the simulated authority, over a real socket.
class Authority : public ::testing::TestWithParam<Suite> {
 protected:
    Account account() const { return {server_.endpoint(), "xinglin", "shared key"}; }
    std::unique_ptr<sign::DocumentSigner> signer(Duration deadline = 2s) { return signer(account(), deadline); }
    std::unique_ptr<sign::DocumentSigner> signer(Account account, Duration deadline) {
        return cloud_signer(std::move(account), GetParam(), authority_.trust(), clock_, deadline);
    }
    static std::string code_of(const Result<sign::Signature>& signature) { return signature ? "" : signature.error().code; }
    std::string fault(const sign::Signature& signature, const sign::Signer& by = kLi) const {
        const auto verified = sign::verify(crypto::view_of(kNote), signature, authority_.trust(), by.practitioner);
        return verified ? "" : verified.error().code;
    }

    HandClock clock_{Instant{1'795'334'400'000'000}};
    SimulatedAuthority authority_{
        {}, crypto::document_scheme(GetParam()), clock_, [](Duration time) { std::this_thread::sleep_for(time); }};
    SimulatorServer server_{authority_, {"", "xinglin", "shared key"}, GetParam(), clock_, 300ms};
};
INSTANTIATE_TEST_SUITE_P(BothSuites, Authority, ::testing::Values(Suite::Standard, Suite::Sm));

TEST_P(Authority, SignsANoteThatVerifiesOffline) {
    const auto signature = signer()->sign(crypto::view_of(kNote), kLi);
    ASSERT_TRUE(signature) << signature.error().code;
    EXPECT_EQ(signature->algorithm, GetParam() == Suite::Sm ? "SM2-SM3" : "ECDSA-P256-SHA256");
    EXPECT_EQ(signature->at, clock_.now());
    EXPECT_EQ(signature->chain.size(), 2U);
    EXPECT_EQ(sign::Certificate::from_der(signature->chain[0])->common_name(), "李医生");
    EXPECT_EQ(fault(*signature), "");
    EXPECT_EQ(fault(*signature, kWang), "sign.other_signer");
}

TEST_P(Authority, GivesEachDoctorACertificateOfHisOwn) {
    const auto by_signer = signer();
    const auto li = by_signer->sign(crypto::view_of(kNote), kLi);
    const auto wang = by_signer->sign(crypto::view_of(kNote), kWang);
    ASSERT_TRUE(li && wang);
    EXPECT_NE(li->chain[0], wang->chain[0]);
    EXPECT_EQ(fault(*wang, kWang), "");
}

TEST_P(Authority, SignsTheSameBytesOnceHoweverOftenItIsAsked) {
    const auto by_signer = signer();
    const auto first = by_signer->sign(crypto::view_of(kNote), kLi);
    const auto again = by_signer->sign(crypto::view_of(kNote), kLi);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->value, again->value);
    EXPECT_EQ(authority_.signatures(), 1);
}

TEST_P(Authority, ThatIsSilentIsUnavailableWithinTheDeadline) {
    authority_.script({Fault::Silent, Fault::Silent, Fault::Silent});
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(code_of(signer(150ms)->sign(crypto::view_of(kNote), kLi)), "sign.unavailable");
    EXPECT_LT(std::chrono::steady_clock::now() - began, 2s);
    EXPECT_EQ(authority_.signatures(), 0);
}

TEST_P(Authority, ThatAnswersLateHasSignedOnceWhenItIsAskedAgain) {
    authority_.script({Fault::Late});
    const auto by_signer = signer();
    EXPECT_EQ(code_of(by_signer->sign(crypto::view_of(kNote), kLi)), "sign.unavailable");
    const auto again = by_signer->sign(crypto::view_of(kNote), kLi);
    ASSERT_TRUE(again);
    EXPECT_EQ(fault(*again), "");
    EXPECT_EQ(authority_.signatures(), 1);
}

TEST_P(Authority, ThatIsSlowOrDoubleStillSigns) {
    const auto by_signer = signer();
    for (const Fault each : {Fault::Slow, Fault::Double}) {
        authority_.script({each});
        const auto signature = by_signer->sign(crypto::view_of(kNote), kLi);
        ASSERT_TRUE(signature);
        EXPECT_EQ(fault(*signature), "");
    }
    EXPECT_EQ(authority_.signatures(), 1);
}

TEST_P(Authority, ThatSignsSomethingElseIsNotBelieved) {
    authority_.script({Fault::Wrong, Fault::Wrong});
    const auto by_signer = signer();
    EXPECT_EQ(code_of(by_signer->sign(crypto::view_of(kNote), kLi)), "sign.unavailable");
    authority_.script({});
    EXPECT_EQ(code_of(by_signer->sign(crypto::view_of(kNote), kLi)), "");
}

TEST_P(Authority, ThatRefusesIsBelievedAtOnce) {
    authority_.script({Fault::Refused});
    const auto signature = signer()->sign(crypto::view_of(kNote), kLi);
    ASSERT_FALSE(signature);
    EXPECT_EQ(signature.error().code, "sign.refused");
    EXPECT_EQ(signature.error().kind, ErrorKind::Unprocessable);
}

TEST_P(Authority, ThatDoesNotKnowUsRefuses) {
    EXPECT_EQ(code_of(signer({server_.endpoint(), "xinglin", "another key"}, 2s)->sign(crypto::view_of(kNote), kLi)),
              "sign.refused");
    EXPECT_EQ(code_of(signer({server_.endpoint(), "stranger", "shared key"}, 2s)->sign(crypto::view_of(kNote), kLi)),
              "sign.refused");
}

TEST_P(Authority, ThatIsNotThereIsUnavailable) {
    EXPECT_EQ(code_of(signer({"http://127.0.0.1:1", "xinglin", "shared key"}, 2s)->sign(crypto::view_of(kNote), kLi)),
              "sign.unavailable");
    EXPECT_EQ(code_of(signer({"file:///etc/passwd", "xinglin", "shared key"}, 2s)->sign(crypto::view_of(kNote), kLi)),
              "sign.unavailable");
}

TEST_P(Authority, WhoseRootWeDoNotTrustIsNotBelieved) {
    const SimulatedAuthority stranger({}, crypto::document_scheme(GetParam()), clock_, [](Duration) {});
    const auto by_signer = cloud_signer(account(), GetParam(), stranger.trust(), clock_, 2s);
    EXPECT_EQ(code_of(by_signer->sign(crypto::view_of(kNote), kLi)), "sign.unavailable");
}

TEST_P(Authority, WhoseClockIsFarFromOursIsNotBelieved) {
    HandClock theirs(clock_.now());
    auto authority = std::make_unique<SimulatedAuthority>("", crypto::document_scheme(GetParam()), theirs, [](Duration) {});
    const sign::Trust trust = authority->trust();
    AuthoritySigner by_signer(std::move(authority), GetParam(), trust, clock_, 2s);
    theirs.turn(kClocksMayDiffer);
    EXPECT_TRUE(by_signer.sign(crypto::view_of(R"({"a":1})"), kLi));
    theirs.turn(1s);
    EXPECT_EQ(code_of(by_signer.sign(crypto::view_of(R"({"a":2})"), kLi)), "sign.unavailable");
    theirs.turn(-2 * kClocksMayDiffer - 2s);
    EXPECT_EQ(code_of(by_signer.sign(crypto::view_of(R"({"a":3})"), kLi)), "sign.unavailable");
}

TEST_P(Authority, GivesANewCertificateWhenTheOldOneHasRunOut) {
    const auto by_signer = signer();
    const auto before = by_signer->sign(crypto::view_of(kNote), kLi);
    clock_.turn(24h * 365 * 4);
    const auto after = by_signer->sign(crypto::view_of(kNote), kLi);
    ASSERT_TRUE(before && after);
    EXPECT_NE(before->chain[0], after->chain[0]);
    EXPECT_EQ(fault(*before), "");   // What was signed in its time stays signed.
    EXPECT_EQ(fault(*after), "");
}

TEST_P(Authority, IsAskedAgainForTheCertificateWhenThatHasChanged) {
    const auto by_signer = signer();
    const auto before = by_signer->sign(crypto::view_of(kNote), kLi);
    authority_.revoke(kLi.practitioner);
    ASSERT_TRUE(authority_.certify(kLi, crypto::document_scheme(GetParam()), 1s));
    const auto after = by_signer->sign(crypto::view_of(R"({"a":1})"), kLi);
    ASSERT_TRUE(before && after) << code_of(after);
    EXPECT_NE(before->chain[0], after->chain[0]);
}

TEST_P(Authority, SignsForManyDoctorsAtOnce) {
    const auto by_signer = signer(10s);
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> doctors;
        for (std::uint8_t i = 1; i <= 8; ++i) {
            doctors.emplace_back([&, i] {
                const sign::Signer doctor{practitioner(i), "医生", "杏林医院"};
                const auto signature = by_signer->sign(crypto::view_of(kNote), doctor);
                if (signature && fault(*signature, doctor).empty()) ++good;
            });
        }
    }
    EXPECT_EQ(good, 8);
}

TEST_P(Authority, SaysHowLongOneSignatureMayTake) {
    EXPECT_EQ(cloud_signer(account(), GetParam(), authority_.trust(), clock_, 7s)->deadline(), 7s);
}

TEST_P(Authority, TakesAnOverheardRequestOnce) {
    const std::string body = wire::write(CertifyRequest{practitioner(1), "李医生", "杏林医院",
                                                        std::string(crypto::scheme_name(crypto::document_scheme(GetParam())))});
    const std::string stamp = std::to_string(clock_.now().micros / 1'000'000);
    const auto send = [&] {
        return http::post(server_.endpoint() + std::string(kCertifyPath),
                          {{"X-Ca-App", "xinglin"}, {"X-Ca-Timestamp", stamp}, {"X-Ca-Nonce", "n1"},
                           {"X-Ca-Signature", request_signature(GetParam(), "shared key", {kCertifyPath, stamp, "n1"}, body)}},
                          body, 2s);
    };
    EXPECT_EQ(read_answer(send()->body)->code, "0");
    EXPECT_EQ(read_answer(send()->body)->code, "1000");
}

class SimulatorOnDisk : public ::testing::TestWithParam<Suite> {
 protected:
    ~SimulatorOnDisk() override { std::filesystem::remove_all(folder_); }
    SystemClock clock_;
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("ca-" + crypto::hex(crypto::random_bytes(8)));
};
INSTANTIATE_TEST_SUITE_P(BothSuites, SimulatorOnDisk, ::testing::Values(Suite::Standard, Suite::Sm));

TEST_P(SimulatorOnDisk, KeepsItsKeysSoThatSignaturesOutliveARestart) {
    const auto before = simulated_signer(folder_, GetParam(), clock_, 2s)->sign(crypto::view_of(kNote), kLi);
    const auto after = simulated_signer(folder_, GetParam(), clock_, 2s)->sign(crypto::view_of(kNote), kLi);
    ASSERT_TRUE(before && after);
    EXPECT_EQ(before->chain, after->chain);
    for (const auto& signature : {*before, *after}) {
        EXPECT_TRUE(sign::verify(crypto::view_of(kNote), signature, simulated_trust(folder_), kLi.practitioner));
    }
}

TEST(Trust, IsReadFromAFileOrStopsTheStart) {
    EXPECT_THROW(trust_from_file("/nonexistent.pem"), std::runtime_error);
    EXPECT_THROW(simulated_trust("/nonexistent"), std::runtime_error);
    const auto path = std::filesystem::temp_directory_path() / ("roots-" + crypto::hex(crypto::random_bytes(8)));
    std::ofstream(path) << "no certificates";
    EXPECT_THROW(trust_from_file(path), std::runtime_error);
    std::filesystem::remove(path);
}

TEST(Protocol, ReadsAnswersWithMoreInThemThanWeKnow) {
    const auto answer =
        read_answer(R"({"code":"0","more":{"a":[1]},"certificates":["AA=="],"signature":"AQ==","signed_at":"x"})");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->certificates, std::vector<std::string>{"AA=="});
    EXPECT_EQ(answer->signature, "AQ==");
}

TEST(Protocol, ReadsNothingOutOfRubbish) {
    for (const std::string_view json :
         {"", "[]", "null", "{}", "{\"code\":0}", "<html>", "{\"code\":\"0\",\"certificates\":[1]}"}) {
        EXPECT_FALSE(read_answer(json)) << json;
    }
    EXPECT_FALSE(chain_from({}));
    EXPECT_FALSE(chain_from({"not base64"}));
    EXPECT_FALSE(chain_from(std::vector<std::string>(20, "AA==")));
}

}  // namespace
}  // namespace xinglin::ca
