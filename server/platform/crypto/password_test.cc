#include "platform/crypto/password.h"

#include <gtest/gtest.h>

namespace xinglin::crypto {
namespace {

class Password : public ::testing::Test {
 protected:
    std::string refusal(std::string_view password, std::vector<std::string_view> own = {}) const {
        const auto answer = passwords_.acceptable(password, own);
        return answer ? "" : answer.error().code;
    }
    std::unique_ptr<Keyring> keyring_ = Keyring::for_tests();
    Passwords passwords_{*keyring_, kTestCost};
};

TEST_F(Password, IsVerifiedAgainstItsHash) {
    const std::string stored = passwords_.hash("a sentence of mine");
    EXPECT_TRUE(stored.starts_with("$argon2id$v=19$"));
    EXPECT_TRUE(passwords_.verify(stored, "a sentence of mine"));
    EXPECT_FALSE(passwords_.verify(stored, "a sentence of minf"));
    EXPECT_FALSE(passwords_.verify(stored, ""));
    EXPECT_NE(passwords_.hash("a sentence of mine"), stored);   // Salted.
}

TEST_F(Password, CannotBeVerifiedWithAnotherPepper) {
    const Passwords elsewhere(*Keyring::for_tests(Suite::Standard, 2), kTestCost);
    EXPECT_FALSE(elsewhere.verify(passwords_.hash("a sentence of mine"), "a sentence of mine"));
}

TEST_F(Password, OfNobodyIsNeverRight) {
    EXPECT_FALSE(passwords_.verify_nobody(""));
    EXPECT_FALSE(passwords_.verify_nobody("a sentence of mine"));
}

TEST_F(Password, IsNotVerifiedAgainstAHashThatIsNone) {
    for (const std::string_view stored : {"", "plain", "$argon2id$", "$argon2id$v=19$m=16,t=1,p=1$AAAA$AAAA"}) {
        EXPECT_FALSE(passwords_.verify(stored, "a sentence of mine")) << stored;
    }
    EXPECT_FALSE(passwords_.verify(std::string(5000, '$'), "x"));
}

TEST_F(Password, IsHashedAgainWhenTheCostHasGrown) {
    const std::string stored = passwords_.hash("a sentence of mine");
    EXPECT_FALSE(passwords_.needs_rehash(stored));
    EXPECT_TRUE(Passwords(*keyring_, {32 * 1024, 1}).needs_rehash(stored));
    EXPECT_TRUE(passwords_.needs_rehash("not a hash"));
}

TEST_F(Password, MayBeAnySentenceInAnyScript) {
    EXPECT_EQ(refusal("correct horse battery"), "");
    EXPECT_EQ(refusal("春眠不觉晓处处闻啼鸟"), "");
    EXPECT_EQ(refusal(std::string(128, 'x') + "", {}), "password.too_common");
    EXPECT_EQ(refusal("Tr0ub4dor&3"), "");
    EXPECT_EQ(refusal("        spaces are letters "), "");
}

TEST_F(Password, IsCountedInCharactersNotBytes) {
    EXPECT_EQ(refusal("春眠不觉晓"), "password.too_short");
    EXPECT_EQ(refusal("short7c"), "password.too_short");
    std::string long_one;
    for (int i = 0; i < 129; ++i) long_one += static_cast<char>('a' + i * 7 % 26);
    EXPECT_EQ(refusal(long_one), "password.too_long");
    EXPECT_EQ(refusal(long_one.substr(1)), "");
}

TEST_F(Password, MayNotBeOneThatEverybodyUses) {
    for (const std::string_view known : {"password", "PASSWORD1", "Woaini1314", "qwertyuiop", "Hospital123", "admin@123"}) {
        EXPECT_EQ(refusal(known), "password.too_common") << known;
    }
    for (const std::string_view run : {"aaaaaaaaa", "abababab", "23456789", "87654321", "hgfedcba", "66666666"}) {
        EXPECT_EQ(refusal(run), "password.too_common") << run;
    }
}

TEST_F(Password, MayNotContainTheLoginOrTheName) {
    EXPECT_EQ(refusal("LiMing-is-here", {"liming", "李明"}), "password.contains_name");
    EXPECT_EQ(refusal("my wife is nice", {"my"}), "");   // Too short a name to count.
}

}  // namespace
}  // namespace xinglin::crypto
