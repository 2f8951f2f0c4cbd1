#include "platform/crypto/aead.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace xinglin::crypto {
namespace {

Bytes operator+(Bytes left, const Bytes& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

Bytes unhex(std::string_view text) { return *from_hex(text); }

// The specification of GCM (McGrew and Viega), test case 16: AES-256, with bound data.
TEST(Aead, OpensWhatTheSpecificationOfGcmSealed) {
    const Bytes key = unhex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308") + Bytes(32, 0);
    const Bytes plain = unhex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                              "b16aedf5aa0de657ba637b39");
    const Bytes bound = unhex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const Bytes sealed = unhex("cafebabefacedbaddecaf888") +
                         unhex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                               "c5f61e6393ba7a0abcc9f662") +
                         unhex("76fc6ece0f4e1768cddf8853bb2d551b");
    EXPECT_EQ(aead_open(Suite::Standard, key, sealed, bound), plain);
}

// GB/T 32907-2016, example 1. In counter mode the plain block is the nonce, and zeros are encrypted.
TEST(Aead, UsesSm4AsTheStandardHasIt) {
    const Bytes sm4_key = unhex("0123456789abcdeffedcba9876543210");
    const Bytes mac_key(32, 0x07);
    const Bytes key = sm4_key + mac_key + Bytes(16, 0);
    const Bytes nonce_and_text = sm4_key + unhex("681edf34d206965e86b3e94f536e4246");
    const Bytes authenticated = Bytes(8, 0) + nonce_and_text;   // Nothing is bound: its length is zero.
    const Digest tag = hmac_sm3(mac_key, authenticated);
    EXPECT_EQ(aead_open(Suite::Sm, key, nonce_and_text + Bytes(tag.begin(), tag.end()), {}), Bytes(16, 0));
}

TEST(Aead, NeverUsesANonceTwice) {
    const Bytes key(kAeadKeyBytes, 1);
    for (const Suite suite : {Suite::Standard, Suite::Sm}) {
        EXPECT_NE(aead_seal(suite, key, view_of("same"), {}), aead_seal(suite, key, view_of("same"), {}));
    }
}

RC_GTEST_PROP(Aead, OpensWhatItSealed, (const Bytes& plain, const Bytes& bound)) {
    const Bytes key(kAeadKeyBytes, 9);
    for (const Suite suite : {Suite::Standard, Suite::Sm}) {
        RC_ASSERT(aead_open(suite, key, aead_seal(suite, key, plain, bound), bound) == plain);
    }
}

RC_GTEST_PROP(Aead, CannotTakeAByteFromTheTextIntoWhatIsBound, (const Bytes& plain, const Bytes& bound)) {
    RC_PRE(!bound.empty());
    const Bytes key(kAeadKeyBytes, 9);
    for (const Suite suite : {Suite::Standard, Suite::Sm}) {
        const Bytes sealed = aead_seal(suite, key, plain, bound);
        const Bytes shifted = Bytes{bound.back()} + sealed;
        RC_ASSERT(!aead_open(suite, key, shifted, ByteView(bound).first(bound.size() - 1)));
    }
}

}  // namespace
}  // namespace xinglin::crypto
