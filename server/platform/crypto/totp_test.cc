#include "platform/crypto/totp.h"

#include <gtest/gtest.h>

namespace xinglin::crypto {
namespace {

const Bytes kSecret = bytes_of("12345678901234567890");   // RFC 6238, appendix B.

Instant at(std::int64_t seconds) { return {seconds * 1'000'000}; }

TEST(Totp, FollowsTheVectorsOfRfc6238) {
    EXPECT_EQ(totp_code(kSecret, at(59)), "287082");
    EXPECT_EQ(totp_code(kSecret, at(1111111109)), "081804");
    EXPECT_EQ(totp_code(kSecret, at(1111111111)), "050471");
    EXPECT_EQ(totp_code(kSecret, at(1234567890)), "005924");
    EXPECT_EQ(totp_code(kSecret, at(2000000000)), "279037");
    EXPECT_EQ(totp_code(kSecret, at(20000000000)), "353130");
}

TEST(Totp, IsAcceptedOneStepEarlyOrLateAndNoMore) {
    const Instant now = at(1'800'000'000);
    for (int late = -3; late <= 3; ++late) {
        const auto step = totp_accept(kSecret, totp_code(kSecret, totp_step(now) + late), now, 0);
        EXPECT_EQ(step.has_value(), late >= -1 && late <= 1) << late;
    }
}

TEST(Totp, ServesOnce) {
    const Instant now = at(1'800'000'000);
    const std::string code = totp_code(kSecret, now);
    const auto step = totp_accept(kSecret, code, now, 0);
    ASSERT_TRUE(step);
    EXPECT_FALSE(totp_accept(kSecret, code, now, *step));
    EXPECT_FALSE(totp_accept(kSecret, totp_code(kSecret, *step - 1), now, *step));   // Nor an older one after it.
    EXPECT_TRUE(totp_accept(kSecret, totp_code(kSecret, *step + 1), now, *step));
}

TEST(Totp, RefusesWhatIsNotACode) {
    const Instant now = at(1'800'000'000);
    for (const std::string_view code : {"", "12345", "1234567", "abcdef", "12345\0"})
        EXPECT_FALSE(totp_accept(kSecret, code, now, 0));
}

TEST(Totp, IsHandedToTheAppAsAUri) {
    EXPECT_EQ(totp_uri("Xinglin 杏林", "dr.li", kSecret),
              "otpauth://totp/Xinglin%20%e6%9d%8f%e6%9e%97:dr.li?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
              "&issuer=Xinglin%20%e6%9d%8f%e6%9e%97&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace xinglin::crypto
