#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/crypto/bytes.h"

namespace xinglin::crypto {
namespace {

TEST(Encoding, FollowsTheVectorsOfRfc4648) {
    EXPECT_EQ(base64(view_of("foob")), "Zm9vYg==");
    EXPECT_EQ(base64url(view_of("foob")), "Zm9vYg");
    EXPECT_EQ(base64url(Bytes{0xfb, 0xff}), "-_8");
    EXPECT_EQ(base32(view_of("foobar")), "MZXW6YTBOI");
    EXPECT_EQ(base32(view_of("foob")), "MZXW6YQ");
    EXPECT_EQ(hex(view_of("foobar")), "666f6f626172");
    EXPECT_EQ(from_base64("Zm9vYg=="), bytes_of("foob"));
}

TEST(Encoding, RefusesWhatItWouldNotHaveWritten) {
    EXPECT_FALSE(from_base64url("Zm9vYg=="));   // Padding.
    EXPECT_FALSE(from_base64url("Zm9vYh"));     // Bits left over.
    EXPECT_FALSE(from_base64url("Z"));          // No bytes are written so.
    EXPECT_FALSE(from_base64url("Zm 9"));
    EXPECT_FALSE(from_base64("Zm9vYg="));
    EXPECT_FALSE(from_base64("===="));
    EXPECT_FALSE(from_hex("abc"));
    EXPECT_FALSE(from_hex("AB"));
    EXPECT_FALSE(from_base32("M1"));
    EXPECT_FALSE(from_base32("M"));
}

TEST(Encoding, ReadsABase32SecretAsPeopleTypeIt) { EXPECT_EQ(from_base32("mzxw 6ytb-oi"), bytes_of("foobar")); }

RC_GTEST_PROP(Encoding, ReadsBackWhateverItWrote, (const Bytes& bytes)) {
    RC_ASSERT(from_hex(hex(bytes)) == bytes);
    RC_ASSERT(from_base64url(base64url(bytes)) == bytes);
    RC_ASSERT(from_base64(base64(bytes)) == bytes);
    RC_ASSERT(from_base32(base32(bytes)) == bytes);
}

RC_GTEST_PROP(Encoding, HasOneTextForEachValue, (const std::string& text)) {
    if (const auto bytes = from_base64url(text)) RC_ASSERT(base64url(*bytes) == text);
}

}  // namespace
}  // namespace xinglin::crypto
