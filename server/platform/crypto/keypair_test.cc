#include "platform/crypto/keypair.h"

#include <gtest/gtest.h>

namespace xinglin::crypto {
namespace {

class Keys : public ::testing::TestWithParam<Scheme> {};
INSTANTIATE_TEST_SUITE_P(AllSchemes, Keys, ::testing::Values(Scheme::Ed25519, Scheme::EcdsaP256Sha256, Scheme::Sm2Sm3));

TEST_P(Keys, SignWhatTheirPublicHalfVerifies) {
    const KeyPair pair = KeyPair::generate(GetParam());
    const Bytes signature = pair.sign(view_of("what was said"));
    EXPECT_TRUE(verify(GetParam(), pair.public_der(), view_of("what was said"), signature));
    EXPECT_FALSE(verify(GetParam(), pair.public_der(), view_of("what was Said"), signature));
    EXPECT_FALSE(verify(GetParam(), KeyPair::generate(GetParam()).public_der(), view_of("what was said"), signature));
}

TEST_P(Keys, RefuseASignatureWithAnyBitChanged) {
    const KeyPair pair = KeyPair::generate(GetParam());
    const Bytes signature = pair.sign(view_of("text"));
    for (std::size_t at = 0; at < signature.size(); ++at) {
        Bytes changed = signature;
        changed[at] ^= 0x01;
        EXPECT_FALSE(verify(GetParam(), pair.public_der(), view_of("text"), changed)) << at;
    }
    EXPECT_FALSE(verify(GetParam(), pair.public_der(), view_of("text"), {}));
}

TEST_P(Keys, SurviveTheWayToAFileAndBack) {
    const KeyPair pair = KeyPair::generate(GetParam());
    const auto again = KeyPair::from_pem(GetParam(), pair.private_pem());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->public_der(), pair.public_der());
    EXPECT_TRUE(verify(GetParam(), pair.public_der(), view_of("text"), again->sign(view_of("text"))));
}

TEST_P(Keys, AreNotTakenForAnotherScheme) {
    const KeyPair pair = KeyPair::generate(GetParam());
    for (const Scheme other : {Scheme::Ed25519, Scheme::EcdsaP256Sha256, Scheme::Sm2Sm3}) {
        if (other == GetParam()) continue;
        EXPECT_FALSE(KeyPair::from_pem(other, pair.private_pem()));
        EXPECT_FALSE(verify(other, pair.public_der(), view_of("text"), pair.sign(view_of("text"))));
    }
    EXPECT_EQ(scheme_from_name(scheme_name(GetParam())), GetParam());
}

TEST_P(Keys, AreNotReadOutOfRubbish) {
    EXPECT_FALSE(KeyPair::from_pem(GetParam(), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
    EXPECT_FALSE(verify(GetParam(), view_of("rubbish"), view_of("text"), view_of("text")));
}

// What a cloud signing service does: it is sent a digest, and anybody verifies over the whole text.
TEST(DigestsOfDocuments, AreSignedSoThatTheWholeTextVerifies) {
    for (const Scheme scheme : {Scheme::EcdsaP256Sha256, Scheme::Sm2Sm3}) {
        const KeyPair pair = KeyPair::generate(scheme);
        const auto digest = digest_to_sign(scheme, pair.public_der(), view_of("a long text"));
        ASSERT_TRUE(digest);
        EXPECT_TRUE(verify(scheme, pair.public_der(), view_of("a long text"), pair.sign_digest(*digest)));
        EXPECT_FALSE(verify(scheme, pair.public_der(), view_of("a long tex"), pair.sign_digest(*digest)));
    }
}

TEST(DigestsOfDocuments, AreNotMadeForEd25519WhichSignsWholeMessages) {
    EXPECT_FALSE(digest_to_sign(Scheme::Ed25519, KeyPair::generate(Scheme::Ed25519).public_der(), view_of("text")));
}

// RFC 8032, 7.1, test 2.
TEST(Ed25519, FollowsTheVectorOfRfc8032) {
    const KeyPair pair =
        KeyPair::ed25519_from_seed(*from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    EXPECT_EQ(hex(pair.sign(Bytes{0x72})), "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                           "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST(Schemes, FollowTheSuite) {
    EXPECT_EQ(document_scheme(Suite::Standard), Scheme::EcdsaP256Sha256);
    EXPECT_EQ(document_scheme(Suite::Sm), Scheme::Sm2Sm3);
    EXPECT_FALSE(scheme_from_name("RSA"));
}

}  // namespace
}  // namespace xinglin::crypto
