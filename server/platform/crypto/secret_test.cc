#include "platform/crypto/secret.h"

#include <gtest/gtest.h>

#include <set>

#include "platform/crypto/digest.h"

namespace xinglin::crypto {
namespace {

TEST(Equal, ComparesContentAndLength) {
    EXPECT_TRUE(equal("abc", "abc"));
    EXPECT_TRUE(equal("", ""));
    EXPECT_FALSE(equal("abc", "abd"));
    EXPECT_FALSE(equal("abc", "abcd"));
    EXPECT_FALSE(equal("", "a"));
}

TEST(Secret, LeavesNothingBehindWhenItMoves) {
    Secret first(bytes_of("a key of some length that is not small"));
    const auto* const at = first.view().data();
    Secret second = std::move(first);
    EXPECT_TRUE(first.empty());
    EXPECT_EQ(second.view().data(), at);   // Moved, not copied: there is one place to wipe.
}

TEST(Wipe, OverwritesAndEmpties) {
    std::string text = "a password of some length, longer than a small string";
    const char* const at = text.data();
    wipe(text);
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(at[0], '\0');
}

TEST(Token, Has256BitsAndDoesNotRepeat) {
    SystemEntropy entropy;
    Moment moment({}, entropy);
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string token = random_token(moment);
        EXPECT_EQ(token.size(), 43U);
        EXPECT_EQ(from_base64url(token)->size(), 32U);
        EXPECT_TRUE(seen.insert(token).second);
    }
}

TEST(Token, ComesFromTheMomentSoThatASeededRunRepeats) {
    SeededEntropy one(7);
    SeededEntropy two(7);
    Moment first({}, one);
    Moment second({}, two);
    EXPECT_EQ(random_token(first), random_token(second));
}

TEST(Token, IsStoredAsItsHash) { EXPECT_EQ(hex(token_hash("abc")), hex(sha256("abc"))); }

TEST(Digits, AreAsManyAsAskedAndUseAllTen) {
    SeededEntropy entropy(1);
    Moment moment({}, entropy);
    std::set<char> seen;
    for (int i = 0; i < 100; ++i) {
        const std::string code = random_digits(moment, 6);
        ASSERT_EQ(code.size(), 6U);
        seen.insert(code.begin(), code.end());
    }
    EXPECT_EQ(seen, (std::set<char>{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'}));
}

TEST(RandomBytes, DoNotRepeat) { EXPECT_NE(random_bytes(16), random_bytes(16)); }

}  // namespace
}  // namespace xinglin::crypto
