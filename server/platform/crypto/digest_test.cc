#include "platform/crypto/digest.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace xinglin::crypto {
namespace {

TEST(Sha256, FollowsTheVectorOfFips180) {
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sm3, FollowsTheVectorsOfTheStandard) {
    EXPECT_EQ(hex(sm3("abc")), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    std::string sixteen;
    for (int i = 0; i < 16; ++i) sixteen += "abcd";
    EXPECT_EQ(hex(sm3(sixteen)), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

TEST(HmacSha256, FollowsTheVectorsOfRfc4231) {
    EXPECT_EQ(hex(hmac_sha256(Bytes(20, 0x0b), view_of("Hi There"))),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(hex(hmac_sha256(view_of("Jefe"), view_of("what do ya want for nothing?"))),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(hex(hmac_sha256(Bytes(131, 0xaa), view_of("Test Using Larger Than Block-Size Key - Hash Key First"))),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

// RFC 2104 by hand over the plain hash: the construction, apart from the library.
Digest hmac_by_hand(ByteView key, std::string_view text) {
    Bytes inner(64, 0x36);
    Bytes outer(64, 0x5c);
    for (std::size_t i = 0; i < key.size(); ++i) {
        inner[i] ^= key[i];
        outer[i] ^= key[i];
    }
    inner.insert(inner.end(), text.begin(), text.end());
    const Digest middle = sm3(inner);
    outer.insert(outer.end(), middle.begin(), middle.end());
    return sm3(outer);
}

TEST(HmacSm3, IsTheConstructionOfRfc2104OverSm3) {
    const Bytes key(32, 0x01);
    EXPECT_EQ(hmac_sm3(key, view_of("abc")), hmac_by_hand(key, "abc"));
    EXPECT_EQ(hmac_sm3({}, view_of("abc")), hmac_by_hand({}, "abc"));
}

RC_GTEST_PROP(Hasher, GivesTheSameInPiecesAsAtOnce, (const std::string& first, const std::string& second)) {
    for (const Suite suite : {Suite::Standard, Suite::Sm}) {
        RC_ASSERT(Hasher(suite).update(first).update(second).finish() == digest(suite, view_of(first + second)));
    }
}

}  // namespace
}  // namespace xinglin::crypto
