#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/sign/certificate.h"
#include "platform/sign/sign.h"

namespace xinglin::sign {
namespace {

using crypto::KeyPair;
using crypto::Scheme;

constexpr Instant kNow{1'795'334'400'000'000};   // 2026-11-22
constexpr Duration kYear = 24h * 365;

PractitionerId practitioner(std::uint8_t last) {
    PractitionerId id;
    id.bytes[15] = last;
    return id;
}

// Root, issuing authority, doctor.
struct Authority {
    explicit Authority(Scheme with, Duration issuing_for = kYear * 5) : scheme(with), issuing_ends(kNow + issuing_for) {}

    CertificateRequest request(std::string name, bool authority, Instant until) const {
        return {.common_name = std::move(name),
                .organization = "Test CA",
                .subject_serial = {},
                .authority = authority,
                .from = kNow - kYear,
                .until = until};
    }
    Certificate doctor(PractitionerId id, const KeyPair& key, Instant until) const {
        auto ask = request("李医生", false, until);
        ask.subject_serial = id.text();
        return issue_certificate(ask, key.public_der(), {issuing, issuing_key});
    }
    Trust trust() const { return {{root.der()}}; }

    Scheme scheme;
    Instant issuing_ends;
    KeyPair root_key = KeyPair::generate(scheme);
    Certificate root = self_signed_certificate(request("Test root", true, kNow + kYear * 20), root_key);
    KeyPair issuing_key = KeyPair::generate(scheme);
    Certificate issuing =
        issue_certificate(request("Test issuing", true, issuing_ends), issuing_key.public_der(), {root, root_key});
};

class Signatures : public ::testing::TestWithParam<Scheme> {
 protected:
    static constexpr std::string_view kText = R"({"advice":"多喝水","chief_complaint":"头痛三天"})";

    Signature signed_by(const Authority& authority, PractitionerId id, Instant until = kNow + kYear) const {
        const KeyPair key = KeyPair::generate(GetParam());
        const auto suite = GetParam() == Scheme::Sm2Sm3 ? crypto::Suite::Sm : crypto::Suite::Standard;
        return {std::string(scheme_name(GetParam())), crypto::bytes_of(crypto::digest(suite, crypto::view_of(kText))),
                key.sign(crypto::view_of(kText)), {authority.doctor(id, key, until).der(), authority.issuing.der()}, kNow};
    }
    std::string fault(const Signature& signature, std::string_view text = kText) const {
        return fault(signature, text, authority_.trust());
    }
    std::string fault(const Signature& signature, std::string_view text, const Trust& trust) const {
        const auto verified = verify(crypto::view_of(text), signature, trust, practitioner(1));
        return verified ? "" : verified.error().code;
    }
    Authority authority_{GetParam()};
};
INSTANTIATE_TEST_SUITE_P(BothSuites, Signatures, ::testing::Values(Scheme::EcdsaP256Sha256, Scheme::Sm2Sm3));

TEST_P(Signatures, AreVerifiedFromTheBytesTheSignatureAndTheChainAlone) {
    EXPECT_EQ(fault(signed_by(authority_, practitioner(1))), "");
}

TEST_P(Signatures, DoNotCoverAChangedText) {
    EXPECT_EQ(fault(signed_by(authority_, practitioner(1)), R"({"advice":"不用喝水","chief_complaint":"头痛三天"})"), "sign.altered");
    EXPECT_EQ(fault(signed_by(authority_, practitioner(1)), ""), "sign.altered");
}

TEST_P(Signatures, FailWithAnyByteOfThemChanged) {
    const Signature whole = signed_by(authority_, practitioner(1));
    for (std::size_t at = 0; at < whole.value.size(); at += 3) {
        Signature changed = whole;
        changed.value[at] ^= 1;
        EXPECT_EQ(fault(changed), "sign.altered");
    }
    for (std::size_t certificate = 0; certificate < 2; ++certificate) {
        for (std::size_t at = 0; at < whole.chain[certificate].size(); at += 11) {
            Signature changed = whole;
            changed.chain[certificate][at] ^= 1;
            EXPECT_NE(fault(changed), "") << certificate << " " << at;
        }
    }
    Signature changed = whole;
    changed.hash[0] ^= 1;
    EXPECT_EQ(fault(changed), "sign.altered");
}

TEST_P(Signatures, OfSomebodyElseAreRefused) { EXPECT_EQ(fault(signed_by(authority_, practitioner(2))), "sign.other_signer"); }

TEST_P(Signatures, OfAnAuthorityThatWeDoNotTrustAreRefused) {
    const Authority stranger(GetParam());
    EXPECT_EQ(fault(signed_by(stranger, practitioner(1))), "sign.untrusted");
    EXPECT_EQ(fault(signed_by(authority_, practitioner(1)), kText, {}), "sign.untrusted");
}

TEST_P(Signatures, WithoutTheirWholeChainAreRefused) {
    Signature signature = signed_by(authority_, practitioner(1));
    signature.chain.pop_back();
    EXPECT_EQ(fault(signature), "sign.untrusted");
    signature.chain.clear();
    EXPECT_EQ(fault(signature), "sign.untrusted");
    signature.chain = std::vector(20, authority_.issuing.der());
    EXPECT_EQ(fault(signature), "sign.untrusted");
}

TEST_P(Signatures, HoldForEverIfTheCertificateWasValidWhenTheyWereMade) {
    Signature signature = signed_by(authority_, practitioner(1), kNow + 1h);
    EXPECT_EQ(fault(signature), "");   // Whatever the clock of this machine says.
    signature.at = kNow + 2h;
    EXPECT_EQ(fault(signature), "sign.untrusted");
    signature.at = kNow - kYear * 2;
    EXPECT_EQ(fault(signature), "sign.untrusted");
}

TEST_P(Signatures, OfAnExpiredIssuingAuthorityAreRefused) {
    const Authority expired(GetParam(), -1h);
    EXPECT_EQ(fault(signed_by(expired, practitioner(1)), kText, expired.trust()), "sign.untrusted");
}

TEST_P(Signatures, ByTheAuthorityItselfAreNotADoctors) {
    Signature signature = signed_by(authority_, practitioner(1));
    signature.value = authority_.issuing_key.sign(crypto::view_of(kText));
    signature.chain = {authority_.issuing.der()};
    EXPECT_EQ(fault(signature), "sign.untrusted");
}

TEST_P(Signatures, UnderACertificateThatADoctorMadeAreRefused) {
    const KeyPair doctor_key = KeyPair::generate(GetParam());
    const Certificate doctor = authority_.doctor(practitioner(2), doctor_key, kNow + kYear);
    const KeyPair key = KeyPair::generate(GetParam());
    auto ask = authority_.request("forged", false, kNow + kYear);
    ask.subject_serial = practitioner(1).text();
    Signature signature = signed_by(authority_, practitioner(1));
    signature.value = key.sign(crypto::view_of(kText));
    signature.chain = {issue_certificate(ask, key.public_der(), {doctor, doctor_key}).der(), doctor.der(),
                       authority_.issuing.der()};
    EXPECT_EQ(fault(signature), "sign.untrusted");
}

TEST_P(Signatures, AreNotTakenForAnotherAlgorithm) {
    Signature signature = signed_by(authority_, practitioner(1));
    for (const std::string_view name : {"Ed25519", "RSA", "", GetParam() == Scheme::Sm2Sm3 ? "ECDSA-P256-SHA256" : "SM2-SM3"}) {
        signature.algorithm = name;
        EXPECT_EQ(fault(signature), "sign.altered") << name;
    }
}

TEST_P(Signatures, SayWhoseCertificateItIs) {
    const Certificate doctor = authority_.doctor(practitioner(1), KeyPair::generate(GetParam()), kNow + kYear);
    EXPECT_EQ(doctor.common_name(), "李医生");
    EXPECT_EQ(doctor.subject_serial(), practitioner(1).text());
    EXPECT_TRUE(doctor.may_sign_documents());
    EXPECT_FALSE(authority_.issuing.may_sign_documents());
    EXPECT_TRUE(doctor.is_valid_at(kNow));
    EXPECT_FALSE(doctor.is_valid_at(kNow + kYear * 2));
}

TEST(Chain, ComesOutOfItsColumnAsItWentIn) {
    const std::vector<crypto::Bytes> chain{crypto::bytes_of("first"), crypto::bytes_of("the second")};
    EXPECT_EQ(unpack_chain(pack_chain(chain)).value(), chain);
    EXPECT_TRUE(unpack_chain(pack_chain({})).value().empty());
}

TEST(Chain, ThatIsCutOrTooLongIsRefused) {
    const crypto::Bytes packed = pack_chain({crypto::bytes_of("first"), crypto::bytes_of("the second")});
    for (std::size_t length = 1; length < packed.size(); ++length) {
        if (length == 9) continue;   // The first whole.
        EXPECT_FALSE(unpack_chain(crypto::ByteView(packed).first(length))) << length;
    }
    EXPECT_FALSE(unpack_chain(crypto::Bytes{0, 0, 0, 0}));
    EXPECT_FALSE(unpack_chain(crypto::Bytes(400, 0xff)));
    EXPECT_FALSE(unpack_chain(pack_chain(std::vector(kChainMax + 1, crypto::bytes_of("x")))));
}

RC_GTEST_PROP(Certificates, AreReadOutOfAnyBytesOrNotAtAll, (const crypto::Bytes& bytes)) {
    if (const auto certificate = Certificate::from_der(bytes)) RC_ASSERT(certificate->der() == bytes);
}

TEST(Certificates, AreReadFromAFileOfRoots) {
    EXPECT_FALSE(Certificate::all_from_pem(""));
    EXPECT_FALSE(Certificate::all_from_pem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
}

}  // namespace
}  // namespace xinglin::sign
